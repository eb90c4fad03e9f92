import { effect } from '@preact/signals'
import type { SidebarParts } from './parts'

/**
 * Leads a newcomer beside the demo from a line to its passage and back: a step is over once the reader has done it. Does nothing
 * beside any other page.
 */
export function createGuide({ model, link, signal }: Pick<SidebarParts, 'model' | 'link' | 'signal'>): void {
  if (!link.isGuided) return
  model.guide.value = 'seek'
  const end = effect(() => {
    const isAway = model.canGoBack.value
    const step = model.guide.peek()
    if (step === 'seek' && isAway) model.guide.value = 'back'
    if (step === 'back' && !isAway) model.guide.value = 'done'
  })
  signal.addEventListener('abort', end)
}
