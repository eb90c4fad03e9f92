import type { Article } from '../../core/article/article'
import { scoreSentences } from '../../core/brief/extract/sentence-scores'
import { modelName, staysHere } from '../../core/models/configured-model'
import type { ModelFailure } from '../../core/models/failure'
import { hostOf } from '../../core/models/model-address'
import type { BriefProgress, ModelAsked } from '../../core/views'
import { browser } from '../browser'
import { COLLECTED, mayCollect } from '../data-collection'
import { type BriefStep, briefByModel } from '../models/brief-by-model'
import { builtInOf } from '../models/built-in-api'
import { modelFailureOf } from '../models/errors'
import { modelsView, modelWithKey, NoSuchModelError, noteUse } from '../models/model-settings'
import type { GeneratedRecord } from './generated-record'

/** A model was asked and gave no brief. */
export class NoModelBriefError extends Error {
  override readonly name = 'NotWrittenError'
  constructor(
    readonly failure: ModelFailure,
    cause: unknown,
  ) {
    super(`No brief by a model: ${failure.kind}`, { cause })
  }
}

/** The reader has not let the browser have this sent, or has withdrawn it. */
class NoConsentError extends Error {
  override readonly name = 'NoConsentError'
}

/** Which model writes, and everything else that its brief hangs on. */
export interface Writing {
  modelId: string
  /** The same as long as the same brief can be expected. */
  key: string
}

/** The model to ask: the one that is named, or the one last used. @throws NotWrittenError where none is set up. */
export async function writingBy(named: string | undefined): Promise<Writing> {
  const { models, lastUsedId, choices } = await modelsView()
  const model = models.find(({ id }) => id === (named ?? lastUsedId))
  if (!model) throw new NoModelBriefError({ kind: 'failed', host: '' }, new NoSuchModelError('No such model'))
  return { modelId: model.id, key: JSON.stringify([model.address, model.model, model.preset, choices]) }
}

function progressOf(step: BriefStep, by: ModelAsked): BriefProgress | null {
  if (step.kind === 'asked') return { step: 'asking', by, share: step.share }
  return step.kind === 'parts' ? { step: 'writing', by, parts: step.parts } : null
}

/**
 * Has a model write the brief of an article, beside the one made here, which gives it headline and story.
 * @throws NotWrittenError where the model gives none; the signal's reason when that ends it.
 */
export async function modelRecord(
  article: Article,
  own: GeneratedRecord,
  modelId: string,
  { tell, signal }: { tell: (progress: BriefProgress) => void; signal: AbortSignal },
): Promise<GeneratedRecord> {
  let host = ''
  try {
    const [{ model, key }, { choices }] = await Promise.all([modelWithKey(modelId), modelsView()])
    host = hostOf(model.address)
    if (model.preset !== 'built-in' && !(await mayCollect(key ? COLLECTED.modelWithKey : COLLECTED.model)))
      throw new NoModelBriefError({ kind: 'consent', host }, new NoConsentError('Pages may not be sent'))
    const by = { name: modelName(model), host, staysHere: staysHere(model) }
    const order = {
      article,
      scores: scoreSentences(article),
      frame: own.brief,
      model,
      key,
      choices,
      readerLanguage: browser.i18n.getUILanguage(),
      now: new Date().toISOString(),
    }
    const around = {
      origin: browser.runtime.getURL('').replace(/\/$/, ''),
      builtIn: builtInOf(globalThis),
    }
    for await (const step of briefByModel(order, around, signal)) {
      const progress = progressOf(step, by)
      if (progress) tell(progress)
      if (step.kind !== 'brief') continue
      await noteUse(modelId)
      return { ...own, ...step.made }
    }
    throw new NoModelBriefError({ kind: 'broken off', host }, new Error('The model ended without a brief'))
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw error instanceof NoModelBriefError
      ? error
      : new NoModelBriefError(modelFailureOf(error, host), error)
  }
}
