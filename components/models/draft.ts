import type { ConfiguredModel, ShownModel } from '../../core/models/configured-model'
import { baseAddress, ModelAddressError } from '../../core/models/model-address'
import { type PresetId, presetOf } from '../../core/models/presets'

/** A model as it stands in the form, not yet checked. */
export interface Draft {
  id: string
  preset: PresetId
  address: string
  model: string
  /** As typed; null while the one that is kept stays. */
  key: string | null
  window?: number
}

/** What is wrong with a draft, by field. */
export type DraftFaults = Partial<Record<'address' | 'model' | 'key', ModelAddressError['fault'] | 'missing'>>

/** A draft for a new model of a preset. */
export function newDraft(preset: PresetId, id: string): Draft {
  return { id, preset, address: presetOf(preset).address, model: '', key: null }
}

/** A draft of a model that is there. */
export function draftOf({ id, preset, address, model, window }: ShownModel): Draft {
  return { id, preset, address, model, key: null, window }
}

/**
 * The model a draft stands for, or what is wrong with it. `forList` does without the model's name, which is yet to be chosen.
 * @param hasKey whether a key is kept for it.
 */
export function modelOf(
  draft: Draft,
  hasKey: boolean,
  forList = false,
): { model: ConfiguredModel; key: string | null } | { faults: DraftFaults } {
  const { id, preset, window } = draft
  const { provider, key: need } = presetOf(preset)
  if (provider === 'built-in') return { model: { id, preset, address: '', model: '' }, key: null }
  const faults: DraftFaults = {}
  const key = draft.key === null ? null : draft.key.trim()
  if (need === 'needed' && (key === null ? !hasKey : key === '')) faults.key = 'missing'
  const model = draft.model.trim()
  if (!model && !forList) faults.model = 'missing'
  try {
    const address = baseAddress(draft.address)
    if (Object.keys(faults).length > 0) return { faults }
    return { model: { id, preset, address, model: model.slice(0, 300), ...(window && { window }) }, key }
  } catch (error) {
    if (!(error instanceof ModelAddressError)) throw error
    return { faults: { ...faults, address: error.fault } }
  }
}
