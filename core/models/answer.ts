import { Allow, parse } from 'partial-json'
import * as v from 'valibot'
import { ANALYSIS_PARTS } from '../brief/brief'
import { answerSchema, type ModelAnswer } from './answer-schema'

/** Why an answer cannot be used. */
export type AnswerFault = 'empty' | 'not json' | 'wrong schema'

/** A model's answer that is no brief. */
export class UnusableAnswerError extends Error {
  override readonly name = 'UnusableAnswerError'
  constructor(readonly fault: AnswerFault) {
    super(`The answer is no brief: ${fault}`)
  }
}

/** What some models think aloud before they answer. */
const THOUGHTS = /<(think|thinking|thought|reasoning)>[\s\S]*?(?:<\/\1>|$)/gi
/** Models without a schema say a part in other words or another case. */
const PARTS: Readonly<Record<string, (typeof ANALYSIS_PARTS)[number]>> = {
  whathappened: 'what happened',
  background: 'background',
  context: 'background',
  whatcomesnext: 'what comes next',
  whatsnext: 'what comes next',
  outlook: 'what comes next',
}

/** Top-level JSON objects in a text, whatever stands around them; the last may be open. */
function objectsIn(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = -1
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]
    if (inString) {
      if (sign === '\\') i++
      else if (sign === '"') inString = false
    } else if (sign === '"' && depth > 0) inString = true
    else if (sign === '{') {
      if (depth++ === 0) start = i
    } else if (sign === '}' && depth > 0 && --depth === 0) found.push(text.slice(start, i + 1))
  }
  if (depth > 0) found.push(text.slice(start))
  return found
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): unknown => (value === undefined || value === null ? '' : value)

function partOf(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return PARTS[value.toLowerCase().replace(/[^a-z]/g, '')] ?? value
}

/** The object with what may be missing filled in and what is not asked for left out; what is of the wrong kind stays so. */
function filled(data: unknown): unknown {
  if (!isRecord(data)) return data
  const { analysis } = data
  return {
    headline: textOf(data.headline),
    whyItMatters: textOf(data.whyItMatters),
    takeaways: data.takeaways,
    analysis: Array.isArray(analysis)
      ? analysis.map((one) => (isRecord(one) ? { part: partOf(one.part), text: one.text } : one))
      : (analysis ?? []),
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/**
 * Reads a model's whole answer. Fences, thoughts and chatter around the object are passed over; of several objects the last
 * that fits counts.
 * @throws UnusableAnswerError when there is none.
 */
export function readAnswer(text: string): ModelAnswer {
  const plain = text.replace(THOUGHTS, '')
  if (!plain.trim()) throw new UnusableAnswerError('empty')
  const objects = objectsIn(plain)
    .map(parsed)
    .filter((one) => one !== undefined)
  for (const data of objects.reverse()) {
    const result = v.safeParse(answerSchema, filled(data))
    if (result.success && result.output.takeaways.some((line) => line.trim())) return result.output
  }
  throw new UnusableAnswerError(objects.length ? 'wrong schema' : 'not json')
}

const partialSchema = v.object({
  headline: v.fallback(v.string(), ''),
  whyItMatters: v.fallback(v.string(), ''),
  takeaways: v.fallback(v.array(v.string()), []),
  analysis: v.fallback(v.array(v.object({ part: v.picklist(ANALYSIS_PARTS), text: v.string() })), []),
})

/** What of an answer is complete while it is still coming in: only whole texts. Never throws. */
export function readPartialAnswer(text: string): ModelAnswer {
  const open = objectsIn(text.replace(THOUGHTS, '')).at(-1)
  const data = filled(open ? completeParts(open) : {})
  if (!isRecord(data)) return v.parse(partialSchema, {})
  const { analysis } = data
  const whole = Array.isArray(analysis)
    ? analysis.filter((one) => isRecord(one) && typeof one.text === 'string')
    : []
  return v.parse(partialSchema, { ...data, analysis: whole })
}

function completeParts(json: string): unknown {
  try {
    return parse(json, Allow.ARR | Allow.OBJ)
  } catch {
    return {}
  }
}
