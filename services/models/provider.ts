import type { Length } from '../../core/models/choices'
import type { ListedModel } from '../../core/models/configured-model'
import type { ModelPrompt } from '../../core/models/prompt'

/** What a model is asked for. */
export interface ModelTask {
  prompt: ModelPrompt
  /** The page's text alone, for a model that takes no orders. */
  page: string
  /** BCP 47 tag of the brief, or '' where it is not known. */
  language: string
  /** The same of the page. */
  pageLanguage: string
  length: Length
  /** Tokens an answer may have. */
  answerTokens: number
}

/** A way to a model. Each kind of server has its own, in a file of its own; whoever asks need not know which. */
export interface ModelProvider {
  /** The machine that is asked, as the reader is told it; '' for the browser's own model. */
  host: string
  /** The models there are. @throws ModelError */
  list(signal: AbortSignal): Promise<ListedModel[]>
  /** Tokens that prompt and answer may have together. @throws ModelError */
  window(signal: AbortSignal): Promise<number>
  /**
   * The model's answer piece by piece as it comes in: JSON, perhaps with other text around it.
   * @throws ModelError when there is none, or it ends before its end; the signal's reason when that ends it.
   */
  answer(task: ModelTask, signal: AbortSignal): AsyncGenerator<string>
}

/** Where a server is and what it is told. */
export interface Endpoint {
  /** Base address, without a slash at its end. */
  address: string
  model: string
  /** '' where there is none. */
  key: string
  /** Tokens, where they are known. */
  window: number
}
