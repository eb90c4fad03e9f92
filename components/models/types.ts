import type { BriefChoices } from '../../core/models/choices'
import type { ConfiguredModel, ListedModel, ShownModel } from '../../core/models/configured-model'
import type { ModelFailure } from '../../core/models/failure'

/** What a question to a server came to, or why to nothing. */
export type ModelTestOutcome<T> = { ok: true; value: T } | { ok: false; failure: ModelFailure }

/** How far the browser's own model is. */
export interface BuiltInModel {
  state: 'missing' | 'unavailable' | 'downloadable' | 'downloading' | 'available'
  /** Share of a download that runs, 0 to 1; null where none does. */
  progress: number | null
  failure: ModelFailure | null
}

/** All the section is drawn from. */
export interface ModelsState {
  models: readonly ShownModel[]
  /** The one that is asked first, or null where there is none. */
  defaultId: string | null
  /** The one removed last, where that can be taken back. */
  removed: ConfiguredModel | null
  choices: BriefChoices
  builtIn: BuiltInModel
}

/** What the reader does with models. A `key` of null means the one that is kept. */
export interface ModelsEvents {
  /** Asks the browser for one host. Called in the gesture itself. Resolves to whether it may be asked. */
  onAllow: (pattern: string, withKey: boolean) => Promise<boolean>
  onList: (
    model: ConfiguredModel,
    key: string | null,
    signal: AbortSignal,
  ) => Promise<ModelTestOutcome<ListedModel[]>>
  /** Resolves to the ms an answer took. */
  onTest: (
    model: ConfiguredModel,
    key: string | null,
    signal: AbortSignal,
  ) => Promise<ModelTestOutcome<number>>
  /** Resolves to whether it is saved. */
  onSave: (model: ConfiguredModel, key: string | null) => Promise<boolean>
  onRemove: (id: string) => void
  onPutBack: () => void
  onChoose: (id: string) => void
  onChoices: (change: Partial<BriefChoices>) => void
  /** The reader looks at the browser's own model: how far it is now is wanted. */
  onLook: () => void
  onDownload: () => void
  onCancelDownload: () => void
  /** Resolves to whether it was copied. */
  onCopy: (text: string) => Promise<boolean>
}
