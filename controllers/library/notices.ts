import { signal } from '@preact/signals'
import type { LibraryNotice } from '../../components/library/types'

/** ms a notice stays; one that offers a way back stays longer, a bad one until the next. */
const STAYS = 4000
const STAYS_WITH_UNDO = 20_000

/** The last thing worth saying. */
export const notice = signal<LibraryNotice | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

interface Ways {
  bad?: boolean
  onUndo?: () => void
  onStop?: () => void
}

/** Says something for a while. */
export function say(text: string, { bad = false, onUndo, onStop }: Ways = {}): void {
  clearTimeout(timer)
  notice.value = { text, bad, ...(onUndo && { onUndo }), ...(onStop && { onStop }) }
  // What is bad stays until the next, what can be stopped as long as it goes on.
  if (bad || onStop) return
  timer = setTimeout(
    () => {
      notice.value = null
    },
    onUndo ? STAYS_WITH_UNDO : STAYS,
  )
}
