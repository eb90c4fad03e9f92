import type { PressKind } from '../../core/sidebar/press'
import { SEEN_FOR } from '../../core/timing'
import type { HostLink } from './host-link'
import type { SidebarModel } from './model'

/** Whether a press that costs is the reader's own, on what he sees. */
export interface Presses {
  /**
   * Resolves to a name for the press, which the background takes once; null where the press does not count or the reader
   * thinks better of it.
   * @param detail what a question about it names: a host, a site or a count.
   */
  allow(kind: PressKind, detail: string): Promise<string | null>
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

/** Judges presses that cost, send or last. @param sayCovered says that something may lie over the sidebar. */
export function createPresses(
  model: Pick<SidebarModel, 'confirmed' | 'confirm'>,
  host: Pick<HostLink, 'ask'>,
  surface: Element,
  remember: (kind: PressKind) => void,
  sayCovered: () => void,
  signal: AbortSignal,
): Presses {
  const takeReal = followPresses(signal)
  const seenFor = followSight(surface, signal)

  const isSeen = async (since: number) => {
    // Both are asked, because the host also raises itself.
    const isUncovered = await host.ask('uncover', null)
    if (isUncovered && seenFor() >= SEEN_FOR && performance.now() - since >= SEEN_FOR) return true
    sayCovered()
    return false
  }

  /** Asks back at another place than where the press was. */
  const confirm = (kind: PressKind, detail: string) =>
    new Promise<boolean>((resolve) => {
      const asked = performance.now()
      const answer = async (isYes: boolean) => {
        if (isYes && !(takeReal() && (await isSeen(asked)))) return
        model.confirm.value = null
        resolve(isYes)
      }
      model.confirm.peek()?.onAnswer(false)
      model.confirm.value = { kind, detail, onAnswer: (isYes) => void answer(isYes) }
    })

  return {
    allow: async (kind, detail) => {
      if (!takeReal() || !(await isSeen(0))) return null
      if (!model.confirmed.peek().includes(kind)) {
        if (!(await confirm(kind, detail))) return null
        model.confirmed.value = [...model.confirmed.peek(), kind]
        remember(kind)
      }
      return crypto.randomUUID()
    },
  }
}
