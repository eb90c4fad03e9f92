import type { ConfiguredModel } from '../../core/models/configured-model'
import { presetOf } from '../../core/models/presets'
import { anthropic } from './anthropic'
import { builtIn } from './built-in'
import type { BuiltIn } from './built-in-api'
import { ollama } from './ollama'
import { openAiCompatible } from './openai-compatible'
import type { ModelLimits } from './patience'
import type { ModelProvider } from './provider'

/** What providers need of where they run. */
export interface Surroundings {
  /** The extension's own origin, `chrome-extension://ID` or `moz-extension://UUID`. */
  origin: string
  builtIn: BuiltIn
  /** Shorter waits, for tests. */
  limits?: Partial<ModelLimits>
}

/** The provider of a model, with its key or ''. */
export function providerOf(
  model: ConfiguredModel,
  key: string,
  { origin, builtIn: api, limits }: Surroundings,
): ModelProvider {
  const preset = presetOf(model.preset)
  const endpoint = { address: model.address, model: model.model, key, window: model.window ?? preset.window }
  switch (preset.provider) {
    case 'built-in':
      return builtIn(api, limits)
    case 'ollama':
      return ollama(endpoint, origin, limits)
    case 'anthropic':
      return anthropic(endpoint, limits)
    case 'openai-compatible':
      return openAiCompatible(endpoint, limits)
  }
}
