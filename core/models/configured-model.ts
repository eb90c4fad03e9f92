import * as v from 'valibot'
import { distanceOf } from './model-address'
import { PRESETS, type PresetId, presetOf } from './presets'

const presetIds: readonly PresetId[] = PRESETS.map(({ id }) => id)

/** More nobody tells apart. */
export const MOST_MODELS = 30

/** A model that a reader has set up, without its key. */
export const configuredModelSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(60)),
  preset: v.picklist(presetIds),
  /** Base address; '' for the browser's own model. */
  address: v.pipe(v.string(), v.maxLength(500)),
  /** As the server names it; '' for the browser's own. */
  model: v.pipe(v.string(), v.maxLength(300)),
  /** Tokens that prompt and answer share, where the server told or the reader set it. */
  window: v.optional(v.pipe(v.number(), v.integer(), v.minValue(512), v.maxValue(2_000_000))),
})

export type ConfiguredModel = v.InferOutput<typeof configuredModelSchema>

/** A configured model as a view may have it: whether there is a key, never the key. */
export interface ShownModel extends ConfiguredModel {
  hasKey: boolean
}

/** A model that a server offers. */
export interface ListedModel {
  id: string
  /** What the server calls it for people, or its id. */
  name: string
  /** Tokens, where the server tells. */
  window?: number
}

/** What a brief says made it: the model's own name; of the browser's model `Built-in model`. */
export function modelName({ preset, model }: Pick<ConfiguredModel, 'preset' | 'model'>): string {
  return preset === 'built-in' ? 'Built-in model' : model
}

/** Whether a page's text stays on this machine when this model is asked. */
export function staysHere({ preset, address }: Pick<ConfiguredModel, 'preset' | 'address'>): boolean {
  return presetOf(preset).provider === 'built-in' || distanceOf(address) === 'device'
}
