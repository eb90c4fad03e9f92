import type { Paragraph } from '../../article/article'
import { LIMITS } from '../brief'
import { type Line, lineOf } from './line'
import { type SelfContainment, selfContainment } from './self-containment'
import type { SentenceList } from './sentence-list'
import type { Worth } from './sentence-scores'
import { covered, type Terms } from './terms'

/** A sentence that may become a line, and the line it would be. */
export interface Unscored {
  index: number
  line: Line
  selfContainment: SelfContainment
  words: number
  terms: readonly number[]
}

/** The same with what the rankers say of it. */
export interface Candidate extends Unscored, Worth {}

/** Every sentence as a line, in reading order, not yet scored. */
export function takeawayCandidates(
  list: SentenceList,
  paragraphs: readonly Paragraph[],
  terms: Terms,
): Unscored[] {
  return list.sentences.map((sentence, index) => {
    const line = lineOf(sentence, paragraphs[sentence.passage.paragraph]?.text ?? '', list.language)
    return {
      index,
      line,
      selfContainment: selfContainment(line, sentence, list.language),
      words: sentence.tokens.length,
      terms: terms.ofSentence[index] ?? [],
    }
  })
}

/** A line that shares this much of its weight with another says the same. */
const SAME = 0.6
/** A line whose words the headline holds to this share adds nothing to it. */
const IN_TITLE = 0.8

/** Whether one of two lines says what the other does. */
export function repeats(a: Candidate, b: Candidate, terms: Terms): boolean {
  return covered(a.terms, new Set(b.terms), terms) > SAME || covered(b.terms, new Set(a.terms), terms) > SAME
}

/** Most takeaways of a brief; the labels the rankers learnt from have as many. */
export const MOST_TAKEAWAYS = 6

/** The chance of being good from which a line is shown, and the lower one for the line that leads. */
export interface Bar {
  good: number
  leading: number
}

/** Set on the folds' scores of pages their rankers had not seen (docs/takeaways.md). */
export const BAR: Bar = { good: 0.6, leading: 0.45 }
/** What a line that leans on its neighbours must have over one that stands alone, in log-odds. */
const LEANING = 0.4
/** A line of more words costs the reader, and each further one it must make up for, in log-odds. */
const EASY_WORDS = 26
const PER_WORD = 0.04

/** What a candidate counts when lines are chosen. */
export const lineValue = ({ score, selfContainment: chosen, words }: Candidate): number =>
  score - (chosen === 'leaning' ? LEANING : 0) - PER_WORD * Math.max(0, words - EASY_WORDS)

/**
 * The takeaways of an article, most important first: as many as are likely to be good, `most` at most; none that repeats
 * another or the headline, none that cannot stand alone. Empty where no line is good enough to lead.
 */
export function chooseTakeaways(
  all: readonly Candidate[],
  title: ReadonlySet<number>,
  terms: Terms,
  { most = MOST_TAKEAWAYS, bar = BAR }: { most?: number; bar?: Bar } = {},
): Candidate[] {
  const fit = all.filter(
    ({ line, selfContainment: chosen }) =>
      chosen !== 'fallen' && line.text.trim() && line.text.length <= LIMITS.line,
  )
  const order = fit.sort((a, b) => lineValue(b) - lineValue(a) || a.index - b.index)
  const chosen: Candidate[] = []
  for (const one of order) {
    if (chosen.length >= most) break
    if (one.good < (chosen.length ? bar.good : bar.leading)) continue
    if (one.terms.length && covered(one.terms, title, terms) > IN_TITLE) continue
    if (!chosen.some((other) => repeats(one, other, terms))) chosen.push(one)
  }
  return chosen
}
