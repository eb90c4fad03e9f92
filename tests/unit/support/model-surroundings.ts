import type { ModelLimits } from '../../../services/models/patience'
import type { Surroundings } from '../../../services/models/providers'

/** Of the extension that asks. */
export const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'

/** Long enough for a busy machine, with pauses before further tries that no test waits for. */
const LIMITS: Partial<ModelLimits> = {
  first: 15_000,
  idle: 15_000,
  tries: 3,
  backOff: 10,
  longestWait: 1_500,
}

/** What a model's server is asked from, with other limits where a test wants them. */
export const around = (limits: Partial<ModelLimits> = {}): Surroundings => ({
  origin: ORIGIN,
  builtIn: { languageModel: null, summarizer: null },
  limits: { ...LIMITS, ...limits },
})

/** A task for a model. */
export const task = {
  prompt: { system: 'Orders.', user: 'The page.' },
  page: 'The page.',
  language: 'en',
  pageLanguage: 'en',
  length: 'normal' as const,
  answerTokens: 500,
}

/** Nobody ends it. */
export const never = (): AbortSignal => new AbortController().signal
