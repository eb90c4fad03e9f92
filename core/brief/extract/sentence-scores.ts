import type { Article } from '../../article/article'
import type { Passage } from '../../article/passage'
import { takeawayCandidates } from './choose-takeaways'
import { type Described, sentenceFeatures } from './features'
import { type Rankers, rankersFor } from './model'
import { rank } from './ranker'
import { NO_ROLE, type RoleChances, roleChances } from './roles'
import { type SentenceList, sentenceList } from './sentence-list'
import { termsOf } from './terms'
import { titleTerms } from './title-terms'

/** A sentence and how much it matters within its article. */
export interface ScoredSentence {
  text: string
  passage: Passage
  /** Higher for what matters more; comparable within one article. */
  score: number
}

/** What the rankers say of a sentence. */
export interface Worth {
  /** Higher for what matters more; comparable within one article. */
  score: number
  /** The chance that an editor would let it stand as a takeaway, 0 to 1. */
  good: number
  roles: RoleChances
}

/** The worth of a sentence as a takeaway, given by its row of features. */
export function worthBy(row: Float64Array, { good, first }: Rankers): Omit<Worth, 'roles'> {
  const odds = rank(row, good)
  return { score: rank(row, first) + odds, good: 1 / (1 + Math.exp(-odds)) }
}

/** A line that cannot stand alone is shown in no role, so its cues need not be sought. */
const rolesOf = (
  row: Float64Array,
  one: Described['lines'][number] | undefined,
  language: string,
): RoleChances => (one?.selfContainment === 'alone' ? roleChances(row, one.line.text, language) : NO_ROLE)

/** The worth of each sentence of a list, in its order. */
function worthOf(list: SentenceList, described: Described): Worth[] {
  const plain = list.language !== 'en'
  const rankers = rankersFor(plain)
  return sentenceFeatures(list, described, plain).map((row, i) => ({
    ...worthBy(row, rankers),
    roles: rolesOf(row, described.lines[i], list.language),
  }))
}

/** Every sentence of an article as a candidate with its worth, and what was counted for that. */
export function rankSentences(article: Pick<Article, 'paragraphs' | 'lang' | 'title'>) {
  const list = sentenceList(article)
  const terms = termsOf(list)
  const title = titleTerms(article.title, terms)
  const lines = takeawayCandidates(list, article.paragraphs, terms)
  const worth = worthOf(list, { terms, title, lines })
  const all = lines.flatMap((one, i) => {
    const own = worth[i]
    return own ? [{ ...one, ...own }] : []
  })
  return { list, terms, title, all }
}

/**
 * Every sentence of an article in reading order, with its importance. Headings are no sentences. Of a text beyond the
 * bounds of `sentenceList` the first part.
 */
export function scoreSentences(article: Pick<Article, 'paragraphs' | 'lang' | 'title'>): ScoredSentence[] {
  const { list, all } = rankSentences(article)
  return list.sentences.map(({ text, passage }, i) => ({ text, passage, score: all[i]?.score ?? 0 }))
}
