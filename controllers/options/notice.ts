import { type ReadonlySignal, signal } from '@preact/signals'
import type { OptionsNotice } from '../../components/options/types'

/** ms a notice stays; a bad one stays until the next. */
const STAYS = 4000

/** What is said on the options page. */
export interface Notice {
  readonly now: ReadonlySignal<OptionsNotice | null>
  say(text: string, bad?: boolean): void
}

/** Begins with nothing said. */
export function createNotice(): Notice {
  const now = signal<OptionsNotice | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    now,
    say: (text, bad = false) => {
      clearTimeout(timer)
      now.value = { text, bad }
      if (bad) return
      timer = setTimeout(() => {
        now.value = null
      }, STAYS)
    },
  }
}
