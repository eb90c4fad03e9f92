import type { BriefChoices } from '../../core/models/choices'
import type { ConfiguredModel, ListedModel } from '../../core/models/configured-model'
import type { ModelFailure } from '../../core/models/failure'
import { hostOf } from '../../core/models/model-address'
import { builtInState, downloadBuiltIn } from './built-in'
import { modelFailureOf } from './errors'
import {
  chooseModel,
  forgetRemoved,
  keyFor,
  type ModelsView,
  modelsView,
  putBackModel,
  removeModel,
  saveChoices,
  saveModel,
} from './model-settings'
import type { Surroundings } from './providers'
import { listModels, tryModel } from './try-model'

/** What a question came to, or why to nothing. */
export type ModelOutcome<T> = { ok: true; value: T } | { ok: false; failure: ModelFailure }

async function outcome<T>(work: Promise<T>, host: string): Promise<ModelOutcome<T>> {
  try {
    return { ok: true, value: await work }
  } catch (error) {
    return { ok: false, failure: modelFailureOf(error, host) }
  }
}

/**
 * All that the options do with models. Runs in the options page itself: a key typed there goes into the storage and to its
 * server and into no message, and the browser's own model is downloaded in the gesture it asks for.
 */
export function modelsService(surroundings: Surroundings) {
  return {
    /** To be called once when the page opens: what was removed before is forgotten. */
    open: async (): Promise<ModelsView> => {
      await forgetRemoved()
      return modelsView()
    },
    save: saveModel,
    remove: removeModel,
    putBack: putBackModel,
    choose: chooseModel,
    choices: (change: Partial<BriefChoices>) => saveChoices(change),
    /** Which models a server offers. `key` of null means the one kept. */
    list: async (
      model: ConfiguredModel,
      key: string | null,
      signal: AbortSignal,
    ): Promise<ModelOutcome<ListedModel[]>> =>
      outcome(listModels(model, await keyFor(model, key), surroundings, signal), hostOf(model.address)),
    /** Whether a model answers; ms it took. */
    test: async (
      model: ConfiguredModel,
      key: string | null,
      signal: AbortSignal,
    ): Promise<ModelOutcome<number>> =>
      outcome(tryModel(model, await keyFor(model, key), surroundings, signal), hostOf(model.address)),
    builtInState: () => builtInState(surroundings.builtIn),
    download: (onProgress: (share: number) => void, signal: AbortSignal): Promise<ModelOutcome<void>> =>
      outcome(downloadBuiltIn(surroundings.builtIn, onProgress, signal), ''),
  }
}
