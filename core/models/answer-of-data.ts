import { ANALYSIS_PARTS, type AnalysisPart } from '../brief/brief'
import type { ModelAnswer } from './answer-schema'

/** Models without a schema name a part in other words or another case. */
const PARTS: Readonly<Record<string, AnalysisPart>> = {
  ...Object.fromEntries(ANALYSIS_PARTS.map((part) => [plain(part), part])),
  context: 'background',
  whatsnext: 'what comes next',
  whatnext: 'what comes next',
  outlook: 'what comes next',
}

/** The same of the fields. */
const FIELDS: Readonly<Record<string, keyof ModelAnswer>> = {
  headline: 'headline',
  title: 'headline',
  whyitmatters: 'whyItMatters',
  takeaways: 'takeaways',
  keytakeaways: 'takeaways',
  keypoints: 'takeaways',
  analysis: 'analysis',
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.map(textOf).filter(Boolean).join(' ') : typeof value === 'string' ? value : ''

function fieldsOf(data: Fields): Partial<Record<keyof ModelAnswer, unknown>> {
  const named: Partial<Record<keyof ModelAnswer, unknown>> = {}
  for (const [name, value] of Object.entries(data)) {
    const field = FIELDS[plain(name)]
    // A field under its own name goes before one under another.
    if (field && (field === name || named[field] === undefined)) named[field] = value
  }
  return named
}

/** Takeaways as a list, an object with one under each number, or a text with one on each line. */
function takeawaysOf(value: unknown): string[] {
  const lines = typeof value === 'string' ? value.split('\n').filter((line) => line.trim()) : []
  const items: unknown[] = isFields(value) ? Object.values(value) : Array.isArray(value) ? value : lines
  // A text of one line is rather a word on them.
  return lines.length === 1 ? [] : items.filter((line) => typeof line === 'string')
}

/** The parts of an analysis: a list of them, one alone, or an object with a part under each name. */
function analysisOf(value: unknown): ModelAnswer['analysis'] {
  const entries = isFields(value) && typeof value.text !== 'string' ? Object.entries(value) : null
  const items: unknown[] = entries
    ? entries.map(([part, text]) => ({ part, text }))
    : Array.isArray(value)
      ? value
      : [value]
  return items.flatMap((item) => {
    const part = isFields(item) ? PARTS[plain(textOf(item.part))] : undefined
    const text = isFields(item) ? textOf(item.text) : ''
    return part && text ? [{ part, text }] : []
  })
}

/**
 * What of some data is an answer. What is missing or of another kind is left empty, so that a slip in one field does not cost
 * the others. Null where the data is no object.
 */
function answerOfData(data: unknown): ModelAnswer | null {
  if (!isFields(data)) return null
  const { headline, whyItMatters, takeaways, analysis } = fieldsOf(data)
  return {
    headline: textOf(headline),
    whyItMatters: textOf(whyItMatters),
    takeaways: takeawaysOf(takeaways),
    analysis: analysisOf(analysis),
  }
}

/** The same of an object that may hold the answer in one of its fields, as `{"brief": {…}}` does. */
export function answerWithin(data: unknown): ModelAnswer | null {
  const own = answerOfData(data)
  if (!own || own.takeaways.length > 0 || !isFields(data)) return own
  const inner = Object.values(data).map(answerOfData)
  return inner.find((one) => one !== null && one.takeaways.length > 0) ?? own
}
