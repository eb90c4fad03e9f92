import type { Article } from '../article/article'
import type { Passage } from '../article/passage'
import type { Brief } from '../brief/brief'
import { type ScoredSentence, scoreSentences } from '../brief/extract/sentence-scores'
import { sentences } from '../text/sentences'
import { type Token, tokens } from '../text/tokens'
import { evidenceIndex } from './brief-evidence'
import { mixedWeight } from './page-index'
import { readWords } from './read-words'

/** A strong sentence of a page that a brief leaves out. */
export interface UncoveredSentence {
  text: string
  passage: Passage
}

/** How many are told at most. */
const MOST = 5
/** Only the page's strongest sentences are of interest: this share of them, but so many at least. */
const STRONGEST = 0.25
const FEWEST_LOOKED_AT = 8
/** A sentence is covered when lines of the brief hold this share of what it says, by weight. */
const COVERED = 0.5
/** Fewer words make no statement. */
const FEWEST_WORDS = 6

const linesOf = ({ headline, whyItMatters, takeaways, analysis }: Brief) => [
  headline,
  whyItMatters ?? '',
  ...takeaways,
  ...analysis.flatMap((paragraph) => sentences(paragraph)),
]

/**
 * The page's own strongest sentences that no line of the brief covers, in reading order, five at most; near repeats of one
 * another are left out.
 * @param scored each sentence's importance, by default as for takeaways.
 */
export function uncovered(
  article: Article,
  brief: Brief,
  scored: readonly ScoredSentence[] = scoreSentences(article),
): UncoveredSentence[] {
  const page = evidenceIndex(article)
  const { language } = page
  const weightsOf = (text: string, words: readonly Token[]) =>
    new Map(readWords(text, words, language).terms.map((term) => [term.key, mixedWeight(page, term)]))
  const held = (of: ReadonlyMap<number, number>, by: ReadonlyMap<number, number>) => {
    let all = 0
    let shared = 0
    for (const [key, weight] of of) {
      all += weight
      if (by.has(key)) shared += weight
    }
    return all ? shared / all : 1
  }
  const covered = linesOf(brief).map((line) => weightsOf(line, tokens(line)))
  const strongest = [...scored]
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(FEWEST_LOOKED_AT, Math.ceil(scored.length * STRONGEST)))
  const chosen: UncoveredSentence[] = []
  for (const { text, passage } of strongest) {
    if (chosen.length >= MOST) break
    const words = tokens(text)
    const own = weightsOf(text, words)
    if (words.length < FEWEST_WORDS || covered.some((line) => held(own, line) >= COVERED)) continue
    chosen.push({ text, passage })
    covered.push(own)
  }
  return chosen.sort((a, b) => a.passage.paragraph - b.passage.paragraph || a.passage.start - b.passage.start)
}
