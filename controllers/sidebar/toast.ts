import type { SidebarModel } from './model'

/** ms a message such as "Copied" stays. */
const STAYS = 4000

/** A function that says something for a while, in place of what was said before, until `signal` aborts. */
export function createToast(
  { toast }: Pick<SidebarModel, 'toast'>,
  signal: AbortSignal,
): (words: string) => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  signal.addEventListener('abort', () => clearTimeout(timer))
  return (words) => {
    clearTimeout(timer)
    toast.value = words
    timer = setTimeout(() => {
      toast.value = null
    }, STAYS)
  }
}
