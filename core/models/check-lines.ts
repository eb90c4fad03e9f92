import type { AnalysisPart } from '../brief/brief'
import { sentences } from '../text/sentences'
import type { ModelAnswer } from './answer-schema'
import { checkLine } from './check-line'
import { type DroppedLine, type LineFlag, PART_LIMITS, type Section } from './model-brief'
import type { PageFacts } from './page-facts'
import { plainLine } from './plain-line'

/** A model's answer as far as it holds against the page. */
export interface CheckedAnswer {
  /** '' where it was left out or none was given. */
  headline: string
  whyItMatters: string
  takeaways: string[]
  analysis: { part: AnalysisPart; text: string }[]
  marks: LineFlag[]
  dropped: DroppedLine[]
}

/** A text longer than this is no line; it is not even looked at. */
const MOST_RAW = 8_000

/** Left-out lines that are kept; a model that writes more of them has gone astray. */
const MOST_DROPPED = 50

/** Lines that say the same are shown once. */
const sameness = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/**
 * Checks every line of an answer against the page, as `checkLine` says. Why it matters and the analysis are checked sentence by
 * sentence, so that one that is left out does not take its neighbours along.
 * @param language primary subtag of the brief's language. @param most takeaways kept at most.
 */
export function checkAnswer(
  answer: ModelAnswer,
  facts: PageFacts,
  language: string,
  most: number,
): CheckedAnswer {
  const marks: LineFlag[] = []
  const dropped: DroppedLine[] = []
  const seen = new Set<string>()

  const leaveOut = (line: DroppedLine) => {
    if (dropped.length < MOST_DROPPED) dropped.push(line)
  }
  const tooLong = (section: Section, text: string) => {
    leaveOut({ section, text: text.slice(0, PART_LIMITS.line), reason: 'length', what: '' })
  }
  const held = (
    section: Section,
    text: string,
    room: number,
  ): { text: string; notOnPage: string[] } | null => {
    if (text.length > MOST_RAW) {
      tooLong(section, text)
      return null
    }
    const line = plainLine(text)
    if (!line) return null
    const check: ReturnType<typeof checkLine> =
      line.length > room ? { dropped: 'length', what: '' } : checkLine(line, facts, language)
    if (check.dropped === null) return { text: line, notOnPage: check.notOnPage }
    leaveOut({
      section,
      text: line.slice(0, PART_LIMITS.line),
      reason: check.dropped,
      what: check.what.slice(0, 200),
    })
    return null
  }
  const mark = (section: Section, index: number, notOnPage: string[]) => {
    if (notOnPage.length > 0) marks.push({ section, index, notOnPage })
  }
  /** The sentences of a text that hold, put together again. */
  const heldSentences = (section: Section, index: number, text: string, room: number): string => {
    if (text.length > MOST_RAW) {
      tooLong(section, text)
      return ''
    }
    const kept = sentences(plainLine(text)).flatMap((sentence) => held(section, sentence, room) ?? [])
    const whole = kept.map((one) => one.text).join(' ')
    if (whole.length > room) {
      tooLong(section, whole)
      return ''
    }
    mark(section, index, [...new Set(kept.flatMap(({ notOnPage }) => notOnPage))])
    return whole
  }

  const headline = held('headline', answer.headline, PART_LIMITS.headline)
  mark('headline', 0, headline?.notOnPage ?? [])
  const whyItMatters = heldSentences('whyItMatters', 0, answer.whyItMatters, PART_LIMITS.line)
  const takeaways: string[] = []
  for (const text of answer.takeaways) {
    if (takeaways.length >= most) break
    const line = held('takeaways', text, PART_LIMITS.line)
    if (!line || seen.has(sameness(line.text))) continue
    seen.add(sameness(line.text))
    mark('takeaways', takeaways.length, line.notOnPage)
    takeaways.push(line.text)
  }
  const analysis: CheckedAnswer['analysis'] = []
  for (const { part, text } of answer.analysis) {
    if (analysis.length >= PART_LIMITS.paragraphs) break
    const whole = heldSentences('analysis', analysis.length, text, PART_LIMITS.paragraph)
    if (whole) analysis.push({ part, text: whole })
  }
  return { headline: headline?.text ?? '', whyItMatters, takeaways, analysis, marks, dropped }
}
