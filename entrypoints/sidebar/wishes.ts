import type { SidebarContent } from '../../components/sidebar/types'
import type { ModelFailure } from '../../core/models/failure'
import type { BriefAction, BriefActionResult, SidebarView } from '../../core/views'
import type { CarryOut } from './brief-press'

/** What the wishes of a sidebar are carried out on. */
export interface WishParts {
  /** Asks the background. */
  ask: (wish: BriefAction, modelId?: string, press?: string) => Promise<BriefActionResult>
  /** Begins anew on a press of the reader's. */
  again: (wish: BriefAction, modelId?: string) => void
  shown: () => SidebarContent
  show: (content: SidebarContent) => void
  /** `modelFailure`: why the view's brief is not the model's that was wished. */
  draw: (view: SidebarView, modelFailure: ModelFailure | null) => void
  /** Shows that no answer came, with another try. */
  unreachable: (error: unknown, retry: () => void) => void
  /** A wish that changes nothing to be seen came to nothing. */
  sayFailed: () => void
  leave: () => void
  /** A new turn; the answer of an earlier one is late and dropped. */
  turn: () => () => boolean
}

/** What the reader wants of the page's own brief, from the press to what is then on screen. */
export function createWishes(parts: WishParts): CarryOut {
  /** What was shown before a brief was asked for, to go back to. */
  let before: SidebarView | null = null

  const back = () => (before ? parts.draw(before, null) : parts.leave())

  const stop = async () => {
    parts.turn()
    back()
    await parts.ask('stop').catch((error: unknown) => console.debug(error))
  }

  const take = (again: () => void, isMaking: boolean, { view, failure, modelFailure }: BriefActionResult) => {
    if (failure === 'stopped') return back()
    if (failure && isMaking) {
      const onBack = before?.decision ? back : undefined
      return parts.show({ kind: 'no brief', why: failure, onRetry: again, onBack })
    }
    if (failure) return parts.sayFailed()
    if (view) parts.draw(view, modelFailure)
    else parts.leave()
  }

  const carryOut = async (wish: BriefAction, modelId?: string, press?: string): Promise<void> => {
    if (wish === 'stop') return stop()
    const isMaking = wish === 'make' || wish === 'make again' || wish === 'write'
    // A further try needs a press of its own.
    const again = () => void parts.again(wish, modelId)
    const now = parts.shown()
    if (now.kind === 'ready') before = now.view
    const isCurrent = parts.turn()
    if (isMaking) parts.show({ kind: 'making', progress: null })
    try {
      const answer = await parts.ask(wish, modelId, press)
      if (isCurrent()) take(again, isMaking, answer)
    } catch (error) {
      if (isCurrent()) parts.unreachable(error, again)
    }
  }

  return carryOut
}
