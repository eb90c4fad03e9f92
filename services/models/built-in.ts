import { ANSWER_JSON_SCHEMA } from '../../core/models/answer-schema'
import { primaryLanguage } from '../../core/text/language'
import type { Availability, BuiltIn, CreateOptions, Monitor, PromptSession } from './built-in-api'
import { summarized } from './built-in-summary'
import {
  ModelAnswerError,
  ModelError,
  ModelNotReadyError,
  ModelRefusedError,
  ModelWindowError,
} from './errors'
import { LOCAL_LIMITS, type ModelLimits, Patience } from './patience'
import type { ModelProvider, ModelTask } from './provider'
import { chunks } from './read-stream'

/** Tokens where a session does not tell; what Gemini Nano has had at least. */
const WINDOW = 4_096

/** Tokens that we set aside of every window for orders and answer, and that a Summarizer, which is given the page alone, does not need. */
const NO_ORDERS = 1_400

/** Tokens that the Summarizer takes, as far as it is there and tells. */
async function summarizerWindow({ summarizer }: BuiltIn, signal: AbortSignal): Promise<number> {
  if (!summarizer || (await summarizer.availability(ANY_SUMMARY)) !== 'available') return WINDOW
  const session = await summarizer.create({ ...ANY_SUMMARY, signal })
  const size = session.inputQuota
  session.destroy()
  return size === undefined || !Number.isFinite(size) ? WINDOW : Math.round(size + NO_ORDERS)
}

/** Languages as the browser's models want them said; nothing where they are not known. */
function expected(task: Pick<ModelTask, 'language' | 'pageLanguage'>) {
  const of = (tags: string[]) => {
    const languages = [...new Set(tags.map(primaryLanguage).filter(Boolean))]
    return [{ type: 'text' as const, ...(languages.length > 0 && { languages }) }]
  }
  // The orders are in English.
  return {
    expectedInputs: of(['en', task.pageLanguage]),
    expectedOutputs: of([task.language || task.pageLanguage]),
  }
}

/** To ask whether there is a model at all. Chrome wants a language of the answer said: it has English, Spanish and Japanese first. */
const ANY = { language: 'en', pageLanguage: 'en' }
const ANY_SUMMARY = { expectedInputLanguages: ['en'], outputLanguage: 'en' }

/** Whether the browser has a model of its own, and how far it is. `missing` where it knows of none. */
export async function builtInState({
  languageModel,
  summarizer,
}: BuiltIn): Promise<Availability | 'missing'> {
  const states = [
    languageModel ? await languageModel.availability(expected(ANY)) : 'missing',
    summarizer ? await summarizer.availability(ANY_SUMMARY) : 'missing',
  ] as const
  const best = (['available', 'downloading', 'downloadable', 'unavailable'] as const).find((state) =>
    states.includes(state),
  )
  return best ?? 'missing'
}

/** Tells a download's share, 0 to 1. Older browsers count bytes, newer ones from 0 to 1. */
export function onDownload(onProgress: (share: number) => void): (monitor: Monitor) => void {
  return (monitor) =>
    monitor.addEventListener('downloadprogress', ({ loaded, total = 1 }) => {
      onProgress(Math.min(1, Math.max(0, total > 0 ? loaded / total : loaded)))
    })
}

/**
 * Fetches the browser's model. The browser asks for a gesture of the reader: to be called in the handler of a click, in a
 * page of the extension, never in the background.
 * @throws ModelNotReadyError when the browser cannot have it; the signal's reason when the reader cancels.
 */
export async function downloadBuiltIn(
  { languageModel, summarizer }: BuiltIn,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const options = { signal, monitor: onDownload(onProgress) }
  try {
    const isPrompted = languageModel && (await languageModel.availability(expected(ANY))) !== 'unavailable'
    const session = isPrompted
      ? await languageModel.create({ ...expected(ANY), ...options })
      : await summarizer?.create({ ...ANY_SUMMARY, ...options })
    if (!session) throw new ModelNotReadyError('missing')
    session.destroy()
  } catch (error) {
    if (signal.aborted) throw signal.reason
    throw error instanceof ModelError ? error : new ModelNotReadyError('unavailable')
  }
}

/** The tokens an input may have, which the browser tells with its refusal; null of older browsers. */
function quotaOf(error: unknown): number | null {
  const quota: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'quota') : null
  return typeof quota === 'number' && quota > 0 ? quota : null
}

/**
 * What the browser's own errors mean: https://webmachinelearning.github.io/prompt-api/#errors and
 * https://webmachinelearning.github.io/writing-assistance-apis/#errors.
 */
function explained(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason
  const isError = error instanceof Error || error instanceof DOMException
  const { name, message } = isError ? error : { name: '', message: '' }
  switch (name) {
    case 'NotSupportedError':
      return new ModelNotReadyError('language')
    case 'NotAllowedError':
    case 'InvalidStateError':
      return new ModelNotReadyError('downloadable')
    // The input was too long, not the answer.
    case 'QuotaExceededError':
      return new ModelWindowError('', 413, message, quotaOf(error))
    // The browser keeps the answer to itself.
    case 'NotReadableError':
      return new ModelRefusedError('', 200, message)
    default:
      return error
  }
}

/**
 * The browser's own model: Chrome's Prompt API, held to the answer's schema, else its Summarizer.
 * https://developer.chrome.com/docs/ai/prompt-api, https://developer.chrome.com/docs/ai/summarizer-api. Both are there in an
 * extension's pages and in its service worker (looked at in Chromium 156); no worker of another kind has them.
 */
export function builtIn(api: BuiltIn, limits: Partial<ModelLimits> = {}): ModelProvider {
  const all = { ...LOCAL_LIMITS, ...limits }
  const { languageModel } = api

  const create = async (options: CreateOptions): Promise<PromptSession> => {
    if (!languageModel) throw new ModelNotReadyError('missing')
    const state = await languageModel.availability({
      expectedInputs: options.expectedInputs,
      expectedOutputs: options.expectedOutputs,
    })
    // What is there for English but not for this page lacks the language.
    if (state === 'unavailable' && (await languageModel.availability(expected(ANY))) === 'available') {
      throw new ModelNotReadyError('language')
    }
    if (state !== 'available') throw new ModelNotReadyError(state)
    return languageModel.create(options)
  }

  async function* prompted(task: ModelTask, patience: Patience): AsyncGenerator<string> {
    const { signal } = patience
    patience.within(all.first)
    const session = await create({
      ...expected(task),
      initialPrompts: [{ role: 'system', content: task.prompt.system }],
      signal,
    })
    try {
      const stream = session.promptStreaming(task.prompt.user, {
        responseConstraint: ANSWER_JSON_SCHEMA,
        // The orders say the form already; the schema would take its place in the window once more.
        omitResponseConstraintInput: true,
        signal,
      })
      yield* chunks(stream, patience)
    } finally {
      session.destroy()
    }
  }

  const isPromptable = async () =>
    languageModel !== null && (await languageModel.availability(expected(ANY))) === 'available'

  return {
    host: '',
    list: async () => {
      const state = await builtInState(api)
      return state === 'available' ? [{ id: '', name: '' }] : []
    },
    window: async (signal) => {
      if (!(await isPromptable())) return summarizerWindow(api, signal)
      const session = await create({ ...expected(ANY), signal })
      const size = session.contextWindow ?? session.inputQuota ?? WINDOW
      session.destroy()
      return size
    },
    answer: async function* (task, signal) {
      const patience = new Patience('', all, signal)
      let length = 0
      try {
        const isPrompted = (await isPromptable()) || !api.summarizer
        for await (const piece of isPrompted ? prompted(task, patience) : summarized(api, task, patience)) {
          length += piece.length
          if (length > all.answer) throw new ModelAnswerError('', 'too long')
          yield piece
        }
      } catch (error) {
        throw error instanceof ModelError ? error : explained(error, patience.signal)
      } finally {
        patience.done()
      }
    },
  }
}
