import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type { BuiltInModel, ModelsEvents, ModelsState } from '../../components/models/types'
import type { Text } from '../../components/text'
import { COLLECTED, requestCollection } from '../../services/data-collection'
import { builtInOf } from '../../services/models/built-in-api'
import type { ModelsView } from '../../services/models/model-settings'
import { modelsService } from '../../services/models/models-service'

/** The models' part of the options: what it shows, and what each press does. */
export interface ModelsPart {
  state: ReadonlySignal<ModelsState>
  events: ModelsEvents
}

/**
 * Sets the models' part up. It works on the storage itself and not through the background, so that a key that is typed here
 * travels in no message.
 * @param sayFailed tells the reader that something could not be saved.
 */
export async function createModelsPart(sayFailed: (words: string) => void, { t }: Text): Promise<ModelsPart> {
  const service = modelsService({
    origin: location.origin,
    // Asked anew each time: a browser may get its model while the page is open.
    get builtIn() {
      return builtInOf(globalThis)
    },
  })
  const view = signal<ModelsView>(await service.open())
  const builtIn = signal<BuiltInModel>({ state: await service.builtInState(), progress: null, failure: null })
  let downloading: AbortController | null = null

  const take = async (work: Promise<ModelsView>): Promise<boolean> => {
    try {
      view.value = await work
      return true
    } catch (error) {
      console.error(error)
      sayFailed(t('options.failed'))
      return false
    }
  }

  const download = async () => {
    downloading = new AbortController()
    const { signal: stop } = downloading
    builtIn.value = { ...builtIn.value, progress: 0, failure: null }
    const done = await service.download((progress) => {
      builtIn.value = { ...builtIn.value, progress }
    }, stop)
    const failure = done.ok || stop.aborted ? null : done.failure
    builtIn.value = { state: await service.builtInState(), progress: null, failure }
  }

  const look = async () => {
    const state = await service.builtInState()
    builtIn.value = { ...builtIn.value, state }
  }

  return {
    state: computed(() => ({ ...view.value, builtIn: builtIn.value })),
    events: {
      onAllow: (origin, withKey) =>
        requestCollection(withKey ? COLLECTED.modelWithKey : COLLECTED.model, [origin]),
      onList: service.list,
      onTest: service.test,
      onSave: (model, key) => take(service.save(model, key)),
      onRemove: (id) => void take(service.remove(id)),
      onPutBack: () => void take(service.putBack()),
      onChoose: (id) => void take(service.choose(id)),
      onChoices: (change) => void take(service.choices(change)),
      onCopy: (lines) =>
        navigator.clipboard.writeText(lines).then(
          () => true,
          () => false,
        ),
      onLook: () => void look(),
      onDownload: () => void download(),
      onCancelDownload: () => downloading?.abort(),
    },
  }
}
