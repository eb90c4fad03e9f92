import * as v from 'valibot'
import { primaryLanguage } from '../../core/text/language'
import { sentences } from '../../core/text/sentences'
import type { SummarizerApi, SummarizerOptions } from './built-in-api'
import { ModelAnswerError, ModelNotReadyError } from './errors'

// Firefox's own inference for extensions, on trial: https://firefox-source-docs.mozilla.org/toolkit/components/ml/extensions.html
// It is there only once the reader has given the permission `trialML` in the add-ons manager, and works only where the
// preferences browser.ml.enable and extensions.ml.enabled are on, which in release they are not.

interface Inference {
  createEngine(options: { taskName: 'summarization' }): Promise<unknown>
  runEngine(request: { args: string[] }): Promise<unknown>
}

/** Tokens that the models for summaries take (BART's 1,024). */
const INPUT = 1_024

const summary = v.pipe(
  v.array(v.object({ summary_text: v.string() })),
  v.minLength(1),
  v.transform(([first]) => first?.summary_text ?? ''),
)
/** Older versions put it within `output`. */
const resultSchema = v.union([
  summary,
  v.pipe(
    v.object({ output: summary }),
    v.transform(({ output }) => output),
  ),
])

const within = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

const isInference = (value: unknown): value is Inference =>
  typeof within(value, 'createEngine') === 'function' && typeof within(value, 'runEngine') === 'function'

/** The models are of English. */
const isEnglish = ({ expectedInputLanguages = [], outputLanguage = '' }: SummarizerOptions): boolean =>
  [...expectedInputLanguages, outputLanguage].map(primaryLanguage).every((one) => one === '' || one === 'en')

async function summaryOf(inference: Inference, text: string): Promise<string> {
  const read = v.safeParse(resultSchema, await inference.runEngine({ args: [text] }))
  if (!read.success) throw new ModelAnswerError('', 'not json')
  return read.output
}

/**
 * Firefox's inference as a Summarizer. It makes one summary: its sentences are the key points, and there is nothing shorter.
 * Null where Firefox does not have it, or the reader has not let us use it.
 */
export function firefoxSummarizer(scope: object): SummarizerApi | null {
  const inference = within(within(within(scope, 'browser'), 'trial'), 'ml')
  if (!isInference(inference)) return null
  return {
    availability: async (options) => (isEnglish(options) ? 'available' : 'unavailable'),
    create: async ({ type }) => {
      try {
        if (type !== 'tldr') await inference.createEngine({ taskName: 'summarization' })
      } catch (error) {
        console.debug(error)
        throw new ModelNotReadyError('unavailable')
      }
      return {
        inputQuota: INPUT,
        summarize: async (text) =>
          type === 'tldr' ? '' : sentences(await summaryOf(inference, text)).join('\n'),
        destroy: () => undefined,
      }
    },
  }
}
