import type { PressKind } from '../../core/sidebar/press'
import { SEEN_FOR } from '../../core/timing'
import type { ActionHandlers } from './actions'
import type { SidebarParts } from './parts'

/** Whether a press that costs is the reader's own, on what they see. */
export interface Presses {
  /**
   * Resolves to a name for the press, which the background takes once; null where the press does not count or the reader
   * thinks better of it.
   * @param detail what a question about it names: a host, a site or a count.
   */
  allow(kind: PressKind, detail: string): Promise<string | null>
  /** Takes the answer to what is asked back. */
  readonly handlers: Pick<ActionHandlers, 'confirm'>
}

/** Events that are presses: with a pointer, a key, or on a field. */
const PRESSES = ['click', 'change', 'keydown'] as const

/** Remembers the last press that a hand made. Each counts once. */
function followPresses(signal: AbortSignal): () => boolean {
  let last: Event | null = null
  for (const type of PRESSES) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return
        last = event
        // After all who hear it.
        setTimeout(() => {
          if (last === event) last = null
        })
      },
      { capture: true, signal },
    )
  }
  return () => {
    const isReal = last !== null
    last = null
    return isReal
  }
}

/** How long the sidebar has been seen unobstructed, ms; negative where it is not. Only some browsers can tell; in others it always is. */
function followSight(surface: Element, signal: AbortSignal): () => number {
  let since: number | null = performance.now()
  if ('isVisible' in IntersectionObserverEntry.prototype) {
    if (SEEN_FOR > 0) since = null
    const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
      trackVisibility: true,
      delay: 100,
    }
    const observer = new IntersectionObserver((entries) => {
      const latest = entries.at(-1)
      const isVisible = latest !== undefined && 'isVisible' in latest && latest.isVisible === true
      since = isVisible ? (since ?? performance.now()) : null
    }, options)
    observer.observe(surface)
    signal.addEventListener('abort', () => observer.disconnect())
  }
  return () => (since === null ? -1 : performance.now() - since)
}

/** What presses are judged with. */
export type PressParts = Pick<SidebarParts, 'model' | 'host' | 'link' | 'text' | 'surface' | 'signal'> &
  Pick<SidebarParts, 'say' | 'report'>

/** Asks back once for each kind of press on a site, at another place than where the press was. */
function createConfirm({ model, link, report }: PressParts, isOwn: (since: number) => Promise<boolean>) {
  let pending: { asked: number; resolve: (isYes: boolean) => void } | null = null

  const end = (isYes: boolean) => {
    model.confirm.value = null
    pending?.resolve(isYes)
    pending = null
  }

  return {
    ask: (kind: PressKind, detail: string) =>
      new Promise<boolean>((resolve) => {
        end(false)
        pending = { asked: performance.now(), resolve }
        model.confirm.value = { kind, detail }
      }),
    answer: async (isYes: boolean) => {
      const asked = pending
      if (asked && isYes && !(await isOwn(asked.asked))) return
      if (asked === pending) end(isYes)
    },
    remember: (kind: PressKind) => {
      model.confirmed.value = [...model.confirmed.peek(), kind]
      report(link.confirmed(kind))
    },
  }
}

/** Judges presses that cost, send or last. */
export function createPresses(parts: PressParts): Presses {
  const { model, host, text, surface, signal, say } = parts
  const takeReal = followPresses(signal)
  const seenFor = followSight(surface, signal)

  /** @param since when what was pressed came on screen, by `performance.now()` */
  const isSeen = async (since: number) => {
    // Both are asked, because the host also raises itself.
    const isUncovered = await host.ask('uncover', null)
    if (isUncovered && seenFor() >= SEEN_FOR && performance.now() - since >= SEEN_FOR) return true
    say(text.t('confirm.covered'))
    return false
  }
  const confirm = createConfirm(parts, async (since) => takeReal() && isSeen(since))

  return {
    allow: async (kind, detail) => {
      if (!takeReal() || !(await isSeen(0))) return null
      if (!model.confirmed.peek().includes(kind)) {
        if (!(await confirm.ask(kind, detail))) return null
        confirm.remember(kind)
      }
      return crypto.randomUUID()
    },
    handlers: { confirm: ({ isYes }) => confirm.answer(isYes) },
  }
}
