import type { BriefAction, BriefActionResult, SidebarView } from '../../core/views'
import type { ActionHandlers } from '../sidebar/actions'
import type { SidebarParts } from '../sidebar/parts'

/** Asks the background to do something with the page's own brief. */
export type AskForBrief = (
  action: BriefAction,
  modelId?: string,
  press?: string,
) => Promise<BriefActionResult>

/** Carries out what the reader wants of the page's own brief, from the press to what is then on screen. */
export function createBrief(parts: SidebarParts, ask: AskForBrief): Partial<ActionHandlers> {
  const { model, content, presses, text, dispatch, say, report, leave } = parts
  /** What was shown before a brief was asked for, to go back to. */
  let before: SidebarView | null = null

  const back = () => (before ? content.showInPlace(before) : leave())

  const take = (retry: () => void, isMaking: boolean, { view, failure, modelFailure }: BriefActionResult) => {
    if (failure === 'stopped') return back()
    if (failure && isMaking) {
      const hasBefore = before !== null && before.decision !== null
      return content.fail({ kind: 'no brief', why: failure, hasBefore }, retry)
    }
    if (failure) return say(text.t('errors.notNoted'))
    if (view) content.showInPlace(view, modelFailure)
    else leave()
  }

  const carryOut = async (action: BriefAction, modelId?: string, press?: string) => {
    const isMaking = action === 'make' || action === 'make again' || action === 'write'
    // A further try needs a press of its own.
    const retry = () => void dispatch({ type: 'brief', action, modelId })
    const now = model.content.peek()
    if (now.kind === 'ready') before = now.view
    const isLatest = content.beginRequest()
    if (isMaking) model.content.value = { kind: 'making', progress: null }
    try {
      const answer = await ask(action, modelId, press)
      if (isLatest()) take(retry, isMaking, answer)
    } catch (error) {
      if (isLatest()) content.failUnanswered(error, retry)
    }
  }

  const nameOf = (modelId: string | undefined) => {
    const now = model.content.peek()
    const models = now.kind === 'ready' ? (now.view.generated?.models ?? []) : []
    return models.find(({ id }) => id === modelId)?.name ?? ''
  }

  return {
    brief: async ({ action, modelId }) => {
      if (action === 'stop') {
        content.beginRequest()
        back()
        return report(ask('stop'))
      }
      // What a model is given, and what is saved, needs a press that counts.
      if (action !== 'write' && action !== 'save') return carryOut(action, modelId)
      const press = await presses.allow(action === 'write' ? 'model' : 'save', nameOf(modelId))
      if (press) await carryOut(action, modelId, press)
    },
    back,
    progress: ({ progress }) => {
      if (model.content.peek().kind === 'making') model.content.value = { kind: 'making', progress }
    },
  }
}
