import type { SidebarContent } from '../../components/sidebar/types'
import type { ModelFailure } from '../../core/models/failure'
import type { Look } from '../../core/settings'
import type { SidebarAppearance, SidebarView } from '../../core/views'
import { ExtensionGoneError } from '../../services/messaging'
import { applyTheme } from '../shared/apply-theme'
import type { ActionHandlers } from './actions'
import type { SidebarParts } from './parts'

/** What did not come about, and can be tried again. */
type Failed = Extract<SidebarContent, { kind: 'error' | 'no brief' }>

/** Puts on screen what there is: a brief, or what stands in its place. */
export interface Content {
  /** Draws a view. `modelFailure`: why its brief is not by the model that was asked. */
  show(view: SidebarView, modelFailure?: ModelFailure | null): void
  /** Draws a view in place of the one the reader set up: it keeps their width and folding. */
  showInPlace(view: SidebarView, modelFailure?: ModelFailure | null): void
  /** Takes over how the reader wants it all to look. */
  applyLook(look: SidebarAppearance): void
  /** Shows what failed. `retry` is what another try does. */
  fail(failed: Failed, retry: () => void): void
  /** Shows that the background gave no answer. */
  failUnanswered(error: unknown, retry: () => void): void
  /**
   * Begins a request to the background. What it returns tells whether it is still the last one: a later one may be of another
   * page.
   */
  beginRequest(): () => boolean
}

/** What the content is put on screen with. */
type ContentParts = Pick<SidebarParts, 'model' | 'host' | 'signal' | 'dispatch'>

/** Sets the content up, with nothing to show yet. */
export function createContent(
  parts: ContentParts,
): Content & { handlers: Pick<ActionHandlers, 'retry' | 'restyle'> } {
  const { model, host, signal, dispatch } = parts
  let last = 0
  let retry: () => void = () => undefined

  const restyle = (look: Look) => {
    applyTheme(look)
    model.theme.value = look.theme
  }

  const applyLook = (appearance: SidebarAppearance) => {
    restyle(appearance)
    model.confirmed.value = appearance.confirmed
  }

  const show: Content['show'] = (view, modelFailure = null) => {
    applyLook(view)
    model.answered.value = null
    model.question.value = view.decision?.kind === 'unsure' ? view : null
    const before = model.content.peek()
    if (before.kind !== 'ready' || before.view.brief.id !== view.brief.id) {
      // What was asked back was meant for what stood here before.
      if (model.confirm.peek()) dispatch({ type: 'confirm', isYes: false })
      model.current.value = null
      model.layout.value = view.layout
    }
    model.content.value = { kind: 'ready', view, modelFailure }
  }

  const fail: Content['fail'] = (failed, again) => {
    retry = again
    model.content.value = failed
  }

  return {
    show,
    showInPlace: (view, modelFailure) => show({ ...view, layout: model.layout.peek() }, modelFailure),
    applyLook,
    fail,
    failUnanswered: (error, again) => {
      // Where the extension is gone, only loading the page again helps.
      if (error instanceof ExtensionGoneError)
        fail({ kind: 'error', why: 'gone' }, () => host.tell('reload page', null))
      else fail({ kind: 'error', why: 'unreachable' }, again)
    },
    beginRequest: () => {
      const own = ++last
      return () => own === last && !signal.aborted
    },
    handlers: { retry: () => retry(), restyle: ({ look }) => restyle(look) },
  }
}
