import { type ReadonlySignal, signal } from '@preact/signals'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import { ask } from '../../services/messaging'
import { applyTheme } from '../shared/apply-theme'

/** The reader's settings, as a page of ours holds them. */
export interface PageSettings {
  readonly now: ReadonlySignal<Settings>
  /** Takes them from the background, or the ones to begin with where it gives none, and has the page look as they say. */
  load(): Promise<void>
  /** Shows a change at once, and has the background save it. @throws BackgroundError, ExtensionGoneError */
  save(change: Partial<Settings>): Promise<void>
  /** The form last copied in, which the background knows already. */
  copiedAs(copyFormat: Settings['copyFormat']): void
}

/** Begins with the settings a reader begins with. */
export function createPageSettings(): PageSettings {
  const now = signal<Settings>(DEFAULT_SETTINGS)
  return {
    now,
    load: async () => {
      try {
        now.value = await ask('options-background:settings', {})
      } catch (error) {
        console.error(error)
      }
      applyTheme(now.peek())
    },
    save: async (change) => {
      const settings = { ...now.peek(), ...change }
      now.value = settings
      now.value = await ask('options-background:save', { settings })
    },
    copiedAs: (copyFormat) => {
      now.value = { ...now.peek(), copyFormat }
    },
  }
}
