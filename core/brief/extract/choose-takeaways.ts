import type { Paragraph } from '../../article/article'
import { LIMITS } from '../brief'
import { type Line, lineOf } from './line'
import { type SelfContainment, selfContainment } from './self-containment'
import type { SentenceList } from './sentence-list'
import { covered, type Terms } from './terms'

/** A sentence that may become a line, and the line it would be. */
export interface Candidate {
  index: number
  line: Line
  selfContainment: SelfContainment
  score: number
  words: number
  terms: readonly number[]
}

/** Every sentence as a candidate, in reading order. */
export function takeawayCandidates(
  list: SentenceList,
  paragraphs: readonly Paragraph[],
  terms: Terms,
  scores: readonly number[],
): Candidate[] {
  return list.sentences.map((sentence, index) => {
    const line = lineOf(sentence, paragraphs[sentence.passage.paragraph]?.text ?? '', list.language)
    return {
      index,
      line,
      selfContainment: selfContainment(line, sentence, list.language),
      score: scores[index] ?? 0,
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

/**
 * How many takeaways a text of so many words gets: three in general, which is what newsrooms write; fewer where that would
 * be most of the text, up to six for long reads.
 */
export function takeawayCount(words: number): number {
  if (words < 60) return 1
  if (words < 150) return 2
  if (words < 1400) return 3
  if (words < 2800) return 4
  return words < 5000 ? 5 : 6
}

/** What a line that leans on its neighbours must have over one that stands alone, in log-odds. */
const LEANING = 0.4

/**
 * The best `count` candidates, in reading order: by score, none that repeats another or the headline. Lines that do not stand
 * alone are left out; where there is nothing else at all, the best of them is taken.
 */
export function chooseTakeaways(
  all: readonly Candidate[],
  count: number,
  title: ReadonlySet<number>,
  terms: Terms,
): Candidate[] {
  const fit = all.filter(({ line }) => line.text.trim() && line.text.length <= LIMITS.line)
  const upright = fit.filter((one) => one.selfContainment !== 'fallen')
  const value = (one: Candidate) => one.score - (one.selfContainment === 'leaning' ? LEANING : 0)
  const best = (some: readonly Candidate[]) =>
    [...some].sort((a, b) => value(b) - value(a) || a.index - b.index)
  const chosen: Candidate[] = []
  for (const one of best(upright)) {
    if (chosen.length >= count) break
    if (one.terms.length && covered(one.terms, title, terms) > IN_TITLE) continue
    if (!chosen.some((other) => repeats(one, other, terms))) chosen.push(one)
  }
  const some = chosen.length ? chosen : best(upright.length ? upright : fit).slice(0, 1)
  return some.sort((a, b) => a.index - b.index)
}
