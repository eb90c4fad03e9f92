import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Text } from '../../components/text'
import type { BuiltInAvailability } from '../../core/models/built-in-offer'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import { ask } from '../../services/messaging'
import { builtInOf } from '../../services/models/built-in-api'
import { builtInToOffer } from '../../services/models/built-in-offer'
import { applyTheme } from '../shared/apply-theme'

/** The page a reader sees first. */
export interface WelcomePage {
  readonly where: ReadonlySignal<Settings['where']>
  /** Why the choice could not be saved; null where it could. */
  readonly failure: ReadonlySignal<string | null>
  /** The browser's own model, where it is to be offered. */
  readonly builtIn: ReadonlySignal<BuiltInAvailability | null>
  /** Saves where Storypulse may look by itself. */
  choose(where: Settings['where']): Promise<void>
  begin(): Promise<void>
}

/** Sets the welcome page up. */
export function createWelcome({ t }: Text): WelcomePage {
  const settings = signal<Settings>(DEFAULT_SETTINGS)
  const failure = signal<string | null>(null)
  const builtIn = signal<BuiltInAvailability | null>(null)
  return {
    where: computed(() => settings.value.where),
    failure,
    builtIn,
    choose: async (where) => {
      try {
        // They may have changed on another page meanwhile.
        const now = await ask('options-background:settings', {})
        settings.value = await ask('options-background:save', { settings: { ...now, where } })
        failure.value = null
      } catch (error) {
        console.error(error)
        failure.value = t('options.failed')
      }
    },
    begin: async () => {
      try {
        settings.value = await ask('options-background:settings', {})
      } catch (error) {
        // A reader can choose all the same; what cannot be saved is said then.
        console.error(error)
      }
      applyTheme(settings.peek())
      builtIn.value = await builtInToOffer(builtInOf(globalThis))
    },
  }
}
