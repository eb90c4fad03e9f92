import { effect, signal } from '@preact/signals'
import type { Theme } from '../../core/settings'
import type { Placement } from '../../core/sidebar/host-calls'
import type { SidebarParts } from './parts'

/** What each theme is drawn in. */
const SCHEMES: Readonly<Record<Theme, Placement['scheme']>> = {
  system: 'light dark',
  light: 'light',
  dark: 'dark',
}

/** Keeps the host told how the sidebar wants to stand, from the first drawing on, until the sidebar leaves. */
export function followPlacement({
  model,
  surface,
  host,
  signal: leaving,
}: Pick<SidebarParts, 'model' | 'surface' | 'host' | 'signal'>): void {
  const height = signal(0)
  const observer = new ResizeObserver(() => {
    if (model.question.peek()) height.value = Math.ceil(surface.getBoundingClientRect().height)
  })
  observer.observe(surface)
  const end = effect(() => {
    const { width, folded } = model.layout.value
    const isQuestion = model.question.value !== null
    document.documentElement.dataset.question = String(isQuestion)
    host.tell('place', {
      width,
      folded,
      question: isQuestion,
      questionHeight: height.value || Math.ceil(surface.getBoundingClientRect().height),
      scheme: SCHEMES[model.theme.value],
    })
  })
  leaving.addEventListener('abort', () => {
    observer.disconnect()
    end()
  })
}
