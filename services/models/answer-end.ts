import { readAnswer } from '../../core/models/answer'
import type { ChatChunk } from './chat-chunk'
import {
  ModelAnswerError,
  ModelBrokenOffError,
  ModelBusyError,
  type ModelError,
  ModelRefusedError,
  ModelServerError,
} from './errors'

/** Whether some text is an answer that can be used. */
function isAnswer(text: string): boolean {
  try {
    readAnswer(text)
    return true
  } catch {
    return false
  }
}

/**
 * The failure that the reason of an end stands for; null of a good end. `error` is OpenRouter's, `model_length` Mistral's,
 * `insufficient_system_resource` DeepSeek's.
 */
function failureOf(finish: string, host: string): ModelError | null {
  switch (finish.toLowerCase()) {
    case 'length':
    case 'max_tokens':
    case 'model_length':
      return new ModelAnswerError(host, 'cut off')
    case 'content_filter':
    case 'safety':
    case 'refusal':
      return new ModelRefusedError(host, 200, finish)
    case 'error':
      return new ModelServerError(host, 502)
    case 'insufficient_system_resource':
      return new ModelBusyError(host, null)
    case 'abort':
    case 'aborted':
    case 'cancelled':
      return new ModelBrokenOffError(host)
    default:
      return null
  }
}

/** Follows an answer to its end, and says there whether it was one. */
export class AnswerEnd {
  private thoughts = ''
  private refused = ''
  private hasText = false
  private hasEnded = false
  private hasBegun = false

  /** @param most UTF-16 units of thoughts that are kept. */
  constructor(
    private readonly host: string,
    private readonly most: number,
  ) {}

  /** @throws ModelError where it ends for a reason that leaves no answer. */
  take({
    text,
    thoughts,
    refused,
    finish,
  }: Pick<ChatChunk, 'text' | 'thoughts' | 'refused' | 'finish'>): void {
    this.hasBegun = true
    this.hasText ||= text.trim() !== ''
    if (this.thoughts.length < this.most) this.thoughts += thoughts
    this.refused = (this.refused + refused).slice(0, 1000)
    if (!finish) return
    this.hasEnded = true
    const failure = failureOf(finish, this.host)
    if (failure) throw failure
  }

  /**
   * What is left to be said at the end: an answer that the server took for a thought, where there is no other.
   * @throws ModelError where there is none.
   */
  *rest(): Generator<string> {
    if (this.hasText) {
      if (!this.hasEnded) throw new ModelBrokenOffError(this.host)
      return
    }
    if (this.refused) throw new ModelRefusedError(this.host, 200, this.refused)
    if (isAnswer(this.thoughts)) return yield this.thoughts
    if (this.hasBegun && !this.hasEnded) throw new ModelBrokenOffError(this.host)
    throw new ModelAnswerError(this.host, 'empty')
  }
}
