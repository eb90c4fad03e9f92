import { Allow, parse } from 'partial-json'
import { answerWithin } from './answer-of-data'
import type { ModelAnswer } from './answer-schema'
import { type ObjectText, objectsIn } from './objects-in'
import { MOST_REPAIRED, repairedJson } from './repair-json'
import { withoutThoughts } from './thought-marks'

/** Why an answer cannot be used. */
export type AnswerFault = 'empty' | 'not json' | 'wrong schema'

/** A model's answer that is no brief. */
export class UnusableAnswerError extends Error {
  override readonly name = 'UnusableAnswerError'
  constructor(readonly fault: AnswerFault) {
    super(`The answer is no brief: ${fault}`)
  }
}

const NOTHING: ModelAnswer = { headline: '', whyItMatters: '', takeaways: [], analysis: [] }

/** Worth repairing: there are takeaways in it, under whichever name. */
const HAS_TAKEAWAYS = /take.?aways|key.?points/i

const isUsable = (answer: ModelAnswer | null): answer is ModelAnswer =>
  answer?.takeaways.some((line) => line.trim() !== '') ?? false

/** As much of an open object as is whole: `lists` whether also the part of a list that came. Null where that is nothing. */
function wholeParts(json: string, lists: boolean): unknown {
  try {
    return parse(json, lists ? Allow.ARR | Allow.OBJ : Allow.OBJ)
  } catch {
    return null
  }
}

/** Every quotation mark is escaped, so that none can be trusted. */
const IS_ESCAPED = /^\{\s{0,9}\\"/

/**
 * The answer in an object that is not JSON. Where it was cut off, or is beyond repair behind its takeaways, these are taken
 * with what else had come whole.
 */
function mended({ text, end }: ObjectText): ModelAnswer | null {
  const isCut = end === 'in a text' && !IS_ESCAPED.test(text)
  const repaired = isCut ? null : answerWithin(repairedJson(text))
  if (isUsable(repaired)) return repaired
  return isUsable(answerWithin(wholeParts(text, false))) ? answerWithin(wholeParts(text, true)) : null
}

/** The last answer among some objects: of those that are JSON, else of those that nearly are. */
function lastAnswer(objects: readonly ObjectText[]): ModelAnswer | null {
  const backwards = objects.toReversed()
  const strict = backwards.map(({ data }) => answerWithin(data)).find(isUsable)
  if (strict) return strict
  let budget = MOST_REPAIRED
  for (const one of backwards) {
    if (one.data !== undefined || one.text.length > budget || !HAS_TAKEAWAYS.test(one.text)) continue
    budget -= one.text.length
    const answer = mended(one)
    if (isUsable(answer)) return answer
  }
  return null
}

/** An answer that came as a text within JSON, as the text it is. */
function unquoted(text: string): string {
  if (!text.trimStart().startsWith('"')) return text
  try {
    const data: unknown = JSON.parse(text)
    return typeof data === 'string' ? data : text
  } catch {
    return text
  }
}

/**
 * Reads a model's whole answer. Fences, thoughts and chatter around the object are passed over, slips in its JSON mended, and
 * what does not fit left out; of several objects the last that fits counts. What was thought counts where nothing was
 * answered: some servers take an answer for a thought.
 * @throws UnusableAnswerError when there is none.
 */
export function readAnswer(text: string): ModelAnswer {
  const objects = objectsIn(unquoted(text))
  const answer =
    lastAnswer(objects.filter(({ isThought }) => !isThought)) ??
    lastAnswer(objects.filter(({ isThought }) => isThought))
  if (answer) return answer
  if (!withoutThoughts(text).trim()) throw new UnusableAnswerError('empty')
  const isJson = objects.some(({ data, isThought }) => data !== undefined && !isThought)
  throw new UnusableAnswerError(isJson ? 'wrong schema' : 'not json')
}

/** A part of the analysis, which is no answer by itself. */
const IS_PART = /^\{\s{0,99}"(?:part|text)"/

/** Objects in which the answer may be while it comes in: it, and what stands around or behind it. */
const MOST_LOOKED_AT = 4

/** What of an answer is complete while it is still coming in: only whole texts. Never throws. */
export function readPartialAnswer(text: string): ModelAnswer {
  const objects = objectsIn(text).filter(({ isThought, text: json }) => !isThought && !IS_PART.test(json))
  for (const { data, text: json } of objects.slice(-MOST_LOOKED_AT).reverse()) {
    const answer = answerWithin(data ?? wholeParts(json, true))
    if (answer && Object.values(answer).some(({ length }) => length > 0)) return answer
  }
  return NOTHING
}
