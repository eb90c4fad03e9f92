import { firefoxSummarizer } from './firefox-inference'

/** How far a model of the browser is: https://webmachinelearning.github.io/writing-assistance-apis/#supporting-availability */
export type Availability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

/** Tells of a download. */
export interface Monitor {
  addEventListener(
    type: 'downloadprogress',
    listener: (event: { loaded: number; total?: number }) => void,
  ): void
}

interface Expected {
  type: 'text'
  languages?: string[]
}

export interface CreateOptions {
  expectedInputs?: Expected[]
  expectedOutputs?: Expected[]
  initialPrompts?: { role: 'system'; content: string }[]
  monitor?: (monitor: Monitor) => void
  signal?: AbortSignal
}

export interface PromptSession {
  promptStreaming(
    input: string,
    options: { responseConstraint?: object; omitResponseConstraintInput?: boolean; signal?: AbortSignal },
  ): ReadableStream<string>
  /** Tokens; `inputQuota` in older browsers. */
  contextWindow?: number
  inputQuota?: number
  destroy(): void
}

/** What we use of the Prompt API: https://webmachinelearning.github.io/prompt-api */
export interface LanguageModelApi {
  availability(options: Pick<CreateOptions, 'expectedInputs' | 'expectedOutputs'>): Promise<Availability>
  create(options: CreateOptions): Promise<PromptSession>
}

export interface SummarizerOptions {
  type?: 'key-points' | 'tldr'
  format?: 'plain-text' | 'markdown'
  length?: 'short' | 'medium' | 'long'
  expectedInputLanguages?: string[]
  outputLanguage?: string
  monitor?: (monitor: Monitor) => void
  signal?: AbortSignal
}

/** What we use of the Summarizer API: https://webmachinelearning.github.io/writing-assistance-apis */
export interface SummarizerApi {
  availability(options: SummarizerOptions): Promise<Availability>
  create(options: SummarizerOptions): Promise<{
    summarize(input: string, options: { signal?: AbortSignal }): Promise<string>
    /** Tokens an input may have. */
    inputQuota?: number
    destroy(): void
  }>
}

/** The browser's own models, as far as it has them. Handed in, so that they can be stood in for. */
export interface BuiltIn {
  languageModel: LanguageModelApi | null
  summarizer: SummarizerApi | null
}

const hasBoth = (value: unknown): boolean =>
  (typeof value === 'function' || typeof value === 'object') &&
  value !== null &&
  typeof Reflect.get(value, 'availability') === 'function' &&
  typeof Reflect.get(value, 'create') === 'function'

const isLanguageModel = (value: unknown): value is LanguageModelApi => hasBoth(value)
const isSummarizer = (value: unknown): value is SummarizerApi => hasBoth(value)

/** The models that a global scope has: of an extension's page, or of its background. */
export function builtInOf(scope: object): BuiltIn {
  const languageModel: unknown = Reflect.get(scope, 'LanguageModel')
  const summarizer: unknown = Reflect.get(scope, 'Summarizer')
  return {
    languageModel: isLanguageModel(languageModel) ? languageModel : null,
    summarizer: isSummarizer(summarizer) ? summarizer : firefoxSummarizer(scope),
  }
}
