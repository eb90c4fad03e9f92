import type { BriefAction } from '../../core/views'
import type { SidebarModel } from './model'
import type { Presses } from './presses'

/** What a press wishes of the page's own brief is carried out by. */
export type CarryOut = (wish: BriefAction, modelId?: string, press?: string) => Promise<void>

/** Carries out what the reader wishes of the page's own brief; what a model is given, and what is saved, on a press that counts. */
export async function pressBrief(
  model: Pick<SidebarModel, 'content'>,
  presses: Presses,
  carryOut: CarryOut,
  wish: BriefAction,
  modelId?: string,
): Promise<void> {
  if (wish !== 'write' && wish !== 'save') return carryOut(wish, modelId)
  const content = model.content.peek()
  const models = content.kind === 'ready' ? (content.view.generated?.models ?? []) : []
  const name = models.find(({ id }) => id === modelId)?.name ?? ''
  const press = await presses.allow(wish === 'write' ? 'model' : 'save', name)
  if (press) await carryOut(wish, modelId, press)
}
