import { type Token, tokens } from '../text/tokens'
import { JUDGED, judged } from './judged'
import { type WeighedLine, weighLine } from './likeness'
import { logOdds } from './linear'
import type { EvidenceModel } from './model'
import type { PageIndex } from './page-index'
import { passageCandidates, type Ranked, ranked } from './rank'
import { readWords } from './read-words'

/** What a page has for a line. */
export interface PageSearch {
  tokens: readonly Token[]
  line: WeighedLine
  /** Sentences that may carry the line, best first, ten at most. */
  order: readonly Ranked[]
  /** Log-odds that the page says anything of it. */
  present: number
  /** How far above the bar it is that the line says what its best sentences say, in log-odds. */
  says: number
}

/** Sentences that a line is judged by. */
const JUDGED_BY = 3
/** Longest line read, UTF-16 units; a brief's lines are shorter. */
const MOST_TEXT = 4000

const PAIRS = JUDGED.indexOf('pairsBestThree')
/**
 * A line that shares less than the first share of its pairs of neighbouring words with its passages is in its own words, and
 * judged by what it holds. One that shares more than the second is in the page's words, and judged by how it follows them:
 * there all words are on the page, and what is wrong is how they were put together. In between both count.
 */
const OWN_WORDS = 0.25
const PAGE_WORDS = 0.75

/** How far a line with this row of `JUDGED` is told in its own words, 0 to 1. */
export const inOwnWords = (row: Float64Array): number =>
  Math.max(0, Math.min(1, (PAGE_WORDS - (row[PAIRS] ?? 0)) / (PAGE_WORDS - OWN_WORDS)))

/** Looks a line up on a page. */
export function searchPage(page: PageIndex, text: string, model: EvidenceModel): PageSearch {
  const short = text.slice(0, MOST_TEXT)
  const words = tokens(short)
  const line = weighLine(page, readWords(short, words, page.language))
  const near = passageCandidates(page, line)
  const order = ranked(line, near, model.rank)
  const best = order.slice(0, JUDGED_BY).flatMap(({ sentence }) => page.sentences[sentence] ?? [])
  const row = judged(page, line, near.like, best)
  const own = inOwnWords(row)
  const above = (judge: EvidenceModel['follows']) => logOdds(judge, JUDGED, row) - judge.from
  return {
    tokens: words,
    line,
    order,
    present: logOdds(model.present, JUDGED, row),
    says: own * above(model.carries) + (1 - own) * above(model.follows),
  }
}
