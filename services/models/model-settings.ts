import * as v from 'valibot'
import { type BriefChoices, briefChoicesSchema, DEFAULT_CHOICES } from '../../core/models/choices'
import {
  type ConfiguredModel,
  configuredModelSchema,
  MOST_MODELS,
  type ShownModel,
} from '../../core/models/configured-model'
import { stored } from '../stored'

/** The list of models is full. */
export class TooManyModelsError extends Error {
  override readonly name = 'TooManyModelsError'
}

/** The model is not among those the reader set up. */
export class NoSuchModelError extends Error {
  override readonly name = 'NoSuchModelError'
}

const id = v.pipe(v.string(), v.maxLength(60))

/** An entry that does not fit is left out; the others stay. */
const modelsSchema = v.pipe(
  v.array(v.unknown()),
  v.transform((all) =>
    all.slice(0, MOST_MODELS).flatMap((one) => {
      const model = v.safeParse(configuredModelSchema, one)
      return model.success ? [model.output] : []
    }),
  ),
)

const settingsSchema = v.object({
  models: v.fallback(modelsSchema, []),
  /** Asked unless the reader chooses another; null while there is none. */
  defaultId: v.fallback(v.nullable(id), null),
  /** The one removed last, with its place, so that it can be put back. */
  removed: v.fallback(
    v.nullable(v.object({ model: configuredModelSchema, at: v.number(), wasDefault: v.boolean() })),
    null,
  ),
  choices: v.fallback(briefChoicesSchema, DEFAULT_CHOICES),
})

type ModelSettings = v.InferOutput<typeof settingsSchema>
const NONE: ModelSettings = {
  models: [],
  defaultId: null,
  removed: null,
  choices: DEFAULT_CHOICES,
}

/** Kept apart from all else, so that nothing that is shown, exported or sent ever holds a key. */
const keysSchema = v.record(id, v.pipe(v.string(), v.maxLength(1000)))

const settings = stored<ModelSettings>('local', 'models', settingsSchema, NONE)
/** Apart, because the background notes it while the options may be changing the rest. */
const lastUsed = stored<string | null>('local', 'lastModel', v.nullable(id), null)
const keys = stored<Record<string, string>>('local', 'modelKeys', keysSchema, {})

/** All a view may know of the reader's models. */
export interface ModelsView {
  models: ShownModel[]
  defaultId: string | null
  /** The model of the last brief, or else the default; null where there is none. */
  lastUsedId: string | null
  /** Whether the last removal can be taken back. */
  removed: ConfiguredModel | null
  choices: BriefChoices
}

const without = (all: Record<string, string>, gone: string): Record<string, string> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== gone))

/** The reader's models without their keys. */
export async function modelsView(): Promise<ModelsView> {
  const [{ models, defaultId, removed, choices }, lastUsedId, all] = await Promise.all([
    settings.get(),
    lastUsed.get(),
    keys.get(),
  ])
  const known = (one: string | null) => models.find((model) => model.id === one)?.id ?? null
  const chosen = known(defaultId) ?? models[0]?.id ?? null
  return {
    models: models.map((model) => ({ ...model, hasKey: Boolean(all[model.id]) })),
    defaultId: chosen,
    lastUsedId: known(lastUsedId) ?? chosen,
    removed: removed?.model ?? null,
    choices,
  }
}

/** A model with its key, to ask it. For the background alone. @throws NoSuchModelError */
export async function modelWithKey(wanted: string): Promise<{ model: ConfiguredModel; key: string }> {
  const [{ models }, all] = await Promise.all([settings.get(), keys.get()])
  const model = models.find((one) => one.id === wanted)
  if (!model) throw new NoSuchModelError(`There is no model ${wanted}`)
  return { model, key: all[wanted] ?? '' }
}

/**
 * The key to ask a model with that is being added or changed: the one given, or else the kept one, unless the address leads
 * to another host than that it was given for.
 */
export async function keyFor(model: ConfiguredModel, given: string | null): Promise<string> {
  if (given !== null) return given
  const [{ models }, all] = await Promise.all([settings.get(), keys.get()])
  const before = models.find((one) => one.id === model.id)
  return before && originOf(before.address) === originOf(model.address) ? (all[model.id] ?? '') : ''
}

/**
 * Adds a model, or changes the one of this id. A `key` of null leaves the key as it is, '' removes it. A key is removed as well
 * when the address changes to another host and none is given: it was meant for the old one.
 * @throws StorageFullError, and TooManyModelsError for one too many.
 */
export async function saveModel(model: ConfiguredModel, key: string | null): Promise<ModelsView> {
  const before = (await settings.get()).models.find((one) => one.id === model.id)
  const isMoved = before !== undefined && originOf(before.address) !== originOf(model.address)
  await settings.update((now) => {
    const at = now.models.findIndex((one) => one.id === model.id)
    const models = at < 0 ? [...now.models, model] : now.models.with(at, model)
    if (models.length > MOST_MODELS) throw new TooManyModelsError(`More than ${MOST_MODELS} models`)
    return { ...now, models, defaultId: now.defaultId ?? model.id }
  })
  const next = key ?? (isMoved ? '' : null)
  if (next !== null) {
    await keys.update((all) => (next ? { ...all, [model.id]: next } : without(all, model.id)))
  }
  return modelsView()
}

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : '')

/** Takes a model out of the list. Its key is kept until another is removed or `forgetRemoved` is called. */
export async function removeModel(gone: string): Promise<ModelsView> {
  await forgetRemoved()
  await settings.update((now) => {
    const at = now.models.findIndex((one) => one.id === gone)
    const model = now.models[at]
    if (!model) return now
    const models = now.models.filter((one) => one.id !== gone)
    const wasDefault = now.defaultId === gone
    return {
      ...now,
      models,
      removed: { model, at, wasDefault },
      defaultId: wasDefault ? (models[0]?.id ?? null) : now.defaultId,
    }
  })
  return modelsView()
}

/** Puts the model that was removed last back, with its key. */
export async function putBackModel(): Promise<ModelsView> {
  await settings.update((now) => {
    const { removed, models } = now
    if (!removed || models.some(({ id: one }) => one === removed.model.id)) return { ...now, removed: null }
    const all = [...models.slice(0, removed.at), removed.model, ...models.slice(removed.at)]
    return {
      ...now,
      models: all,
      removed: null,
      defaultId: removed.wasDefault ? removed.model.id : now.defaultId,
    }
  })
  return modelsView()
}

/** Forgets the model that was removed last and every key that belongs to no model. To be called when the options open. */
export async function forgetRemoved(): Promise<void> {
  const { models } = await settings.update((now) => (now.removed ? { ...now, removed: null } : now))
  const known = new Set(models.map((model) => model.id))
  const all = await keys.get()
  if (Object.keys(all).every((one) => known.has(one))) return
  await keys.update((now) => Object.fromEntries(Object.entries(now).filter(([one]) => known.has(one))))
}

/** Makes a model the one that is asked first. */
export async function chooseModel(chosen: string): Promise<ModelsView> {
  await settings.update((now) =>
    now.models.some(({ id: one }) => one === chosen) ? { ...now, defaultId: chosen } : now,
  )
  return modelsView()
}

/** Notes the model of the last brief. */
export async function noteUse(used: string): Promise<void> {
  await lastUsed.update(() => used)
}

/** Changes how briefs are to be written. */
export async function saveChoices(change: Partial<BriefChoices>): Promise<ModelsView> {
  await settings.update((now) => ({ ...now, choices: { ...now.choices, ...change } }))
  return modelsView()
}

/** Forgets every model, key and choice. */
export async function clearModels(): Promise<void> {
  await Promise.all([settings.clear(), lastUsed.clear(), keys.clear()])
}
