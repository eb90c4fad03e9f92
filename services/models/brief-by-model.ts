import type { Article } from '../../core/article/article'
import type { Brief } from '../../core/brief/brief'
import type { ScoredSentence } from '../../core/brief/extract/sentence-scores'
import { readAnswer, readPartialAnswer, UnusableAnswerError } from '../../core/models/answer'
import { answerRoom } from '../../core/models/answer-room'
import { briefOfAnswer, NothingHeldError } from '../../core/models/brief-of-answer'
import { type CheckedAnswer, checkAnswer } from '../../core/models/check-lines'
import { type BriefChoices, briefLanguage, TAKEAWAYS } from '../../core/models/choices'
import { type ConfiguredModel, modelName } from '../../core/models/configured-model'
import { type CutPage, cutToWindow } from '../../core/models/cut-to-window'
import { estimateTokens } from '../../core/models/estimate-tokens'
import type { ModelBrief } from '../../core/models/model-brief'
import { type PageFacts, pageFacts } from '../../core/models/page-facts'
import { type ModelPrompt, modelPrompt } from '../../core/models/prompt'
import { primaryLanguage } from '../../core/text/language'
import { ModelAnswerError, ModelFormError, ModelRoomError, ModelWindowError } from './errors'
import type { ModelProvider } from './provider'
import { providerOf, type Surroundings } from './providers'

/** What is briefed, by which model, and how. */
export interface BriefOrder {
  article: Article
  /** Every sentence with its importance: `scoreSentences(article)`. */
  scores: readonly ScoredSentence[]
  /** The brief made of the same page on this machine; it gives id, story and headline. */
  frame: Brief
  model: ConfiguredModel
  /** '' where there is none. */
  key: string
  choices: BriefChoices
  /** BCP 47 tag of the interface. */
  readerLanguage: string
  /** ISO 8601. */
  now: string
}

/** What happens while a model writes: it is asked, parts come in that hold against the page, the brief is there. */
export type BriefStep =
  | { kind: 'asked'; host: string; share: number }
  | { kind: 'parts'; parts: CheckedAnswer }
  | { kind: 'brief'; made: ModelBrief }

/** Shortest time between two looks at an answer that is coming in, ms. */
const BETWEEN_LOOKS = 120
/** Tries in all, where a server says what has to be otherwise: a shorter page, a shorter answer, a longer one, another form. */
const MOST_TRIES = 4
/** Tries of those with an ever smaller page. */
const MOST_CUTS = 3
/** Of what a server says that it takes, because its tokenizer counts otherwise than our estimate. */
const MARGIN = 0.92

function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}

interface Asked {
  page: CutPage
  prompt: ModelPrompt
  answerTokens: number
}

/** How much a model is given, and may answer. */
interface Size {
  /** Tokens that prompt and answer share. */
  window: number
  /** Tokens of the answer. */
  room: number
}

function promptFor(
  { article, scores, choices }: BriefOrder,
  language: string,
  { window, room: answerTokens }: Size,
): Asked {
  const mark = nonce()
  const orders = modelPrompt(article, '', choices, language, mark)
  const frame = estimateTokens(orders.system) + estimateTokens(orders.user)
  const page = cutToWindow(article, scores, Math.max(200, window - answerTokens - frame))
  return { page, prompt: modelPrompt(article, page.text, choices, language, mark), answerTokens }
}

/** The parts of an answer that are whole and hold, told whenever there are more of them. */
class Parts {
  private text = ''
  private checkedAt = 0
  private reported = -1

  constructor(private readonly check: (text: string) => CheckedAnswer) {}

  /** Takes a further piece; returns the parts where there are more than before. */
  take(piece: string): CheckedAnswer | null {
    this.text += piece
    const now = Date.now()
    if (now - this.checkedAt < BETWEEN_LOOKS) return null
    this.checkedAt = now
    const parts = this.check(this.text)
    const count =
      parts.takeaways.length + parts.analysis.length + parts.dropped.length + (parts.whyItMatters ? 1 : 0)
    if (count === this.reported || count === 0) return null
    this.reported = count
    return parts
  }

  get all(): string {
    return this.text
  }
}

async function* asked(
  order: BriefOrder,
  provider: ModelProvider,
  facts: PageFacts,
  { size, signal }: { size: Size; signal: AbortSignal },
): AsyncGenerator<BriefStep> {
  const { article, choices, frame, model, readerLanguage, now } = order
  const language = briefLanguage(choices.language, article.lang || facts.language, readerLanguage)
  const primary = primaryLanguage(language) || facts.language
  const most = TAKEAWAYS[choices.length]
  const { page, prompt, answerTokens } = promptFor(order, language, size)
  yield { kind: 'asked', host: provider.host, share: page.share }

  const parts = new Parts((text) => checkAnswer(readPartialAnswer(text), facts, primary, most))
  const task = {
    prompt,
    page: page.text,
    language,
    pageLanguage: article.lang || facts.language,
    length: choices.length,
    answerTokens,
  }
  for await (const piece of provider.answer(task, signal)) {
    const more = parts.take(piece)
    if (more) yield { kind: 'parts', parts: more }
  }
  try {
    const checked = checkAnswer(readAnswer(parts.all), facts, primary, most)
    const made = { model: modelName(model), madeAt: now, share: page.share, language }
    yield { kind: 'brief', made: briefOfAnswer(checked, frame, facts, made) }
  } catch (error) {
    if (error instanceof UnusableAnswerError) throw new ModelAnswerError(provider.host, error.fault, error)
    throw error instanceof NothingHeldError
      ? new ModelAnswerError(provider.host, 'nothing held', error)
      : error
  }
}

/** The size to ask in after a failure; null where another would not help. */
function nextSize(error: unknown, size: Size, { model }: ConfiguredModel): Size | null {
  if (error instanceof ModelFormError) return size
  if (error instanceof ModelRoomError) return error.room < size.room ? { ...size, room: error.room } : null
  if (error instanceof ModelWindowError) {
    const isKnown = error.window !== null && error.window < size.window
    const window = Math.round(isKnown ? (error.window ?? 0) * MARGIN : size.window / 2)
    return { window, room: Math.min(size.room, answerRoom(window, model, false)) }
  }
  const isCutOff = error instanceof ModelAnswerError && error.fault === 'cut off'
  const room = answerRoom(size.window, model, true)
  return isCutOff && room > size.room ? { ...size, room } : null
}

/**
 * Has a model write the brief of an article. Tells what comes in, section by section, each line already held against the
 * page; the last step is the brief. A page too long for the model's window is cut by importance, once more where the model
 * finds it still too long; an answer that was cut off is asked for again with more room.
 * @throws ModelError when there is none; the signal's reason when that ends it.
 */
export async function* briefByModel(
  order: BriefOrder,
  surroundings: Surroundings,
  signal: AbortSignal,
): AsyncGenerator<BriefStep> {
  const provider = providerOf(order.model, order.key, surroundings)
  const facts = pageFacts(order.article)
  const window = await provider.window(signal)
  let size: Size = { window, room: answerRoom(window, order.model.model, false) }
  let cuts = 0
  for (let tries = 1; ; tries++) {
    try {
      return yield* asked(order, provider, facts, { size, signal })
    } catch (error) {
      if (error instanceof ModelWindowError) cuts++
      const next = nextSize(error, size, order.model)
      if (!next || tries >= MOST_TRIES || cuts >= MOST_CUTS) throw error
      size = next
    }
  }
}
