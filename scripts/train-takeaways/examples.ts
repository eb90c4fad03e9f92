import type { Unscored } from '../../core/brief/extract/choose-takeaways'
import { takeawayCandidates } from '../../core/brief/extract/choose-takeaways'
import { sentenceFeatures } from '../../core/brief/extract/features'
import { sentenceList } from '../../core/brief/extract/sentence-list'
import { type Terms, termsOf } from '../../core/brief/extract/terms'
import { titleTerms } from '../../core/brief/extract/title-terms'
import { hash32 } from '../../core/text/hash'
import { text, texts } from '../eval/data'
import type { LabelledArticle } from '../eval/labelled-briefs'
import { isAmong, lineWords } from '../eval/line-match'

/** A labelled article with what its sentences are worth. */
export interface Example {
  labelled: LabelledArticle
  language: string
  terms: Terms
  title: ReadonlySet<number>
  lines: Unscored[]
  /** A row for each sentence: as English is looked at, empty in other languages, and as all others are. */
  english: Float64Array[]
  plain: Float64Array[]
  /** 1 where an editor would let the sentence stand as a takeaway. */
  good: number[]
  /** How near it is to the one the editor would put first, 0 to 1. */
  first: number[]
  fold: number
}

export const FOLDS = 5

/** What each of an editor's takeaways counts, most important first, and a sentence as good as the last of them or nearly so. */
const RANKED = [1, 0.85, 0.75, 0.5, 0.45, 0.4]
const FINE = 0.15

/** A labelled article as an example. */
export function exampleOf(labelled: LabelledArticle): Example {
  const { labels, article } = labelled
  const list = sentenceList(article)
  const terms = termsOf(list)
  const title = titleTerms(article.title, terms)
  const lines = takeawayCandidates(list, article.paragraphs, terms)
  const plainTerms = list.language === 'en' ? termsOf(list, true) : terms
  const plainTitle = titleTerms(article.title, plainTerms)
  const take = texts(labels, 'take').map(lineWords)
  const fine = texts(labels, 'fine').map(lineWords)
  const words = lines.map(({ line }) => lineWords(line.text))
  const ranks = words.map((own) => take.findIndex((label) => isAmong(own, [label])))
  const isFine = words.map((own, i) => (ranks[i] ?? -1) < 0 && isAmong(own, fine))
  return {
    labelled,
    language: list.language,
    terms,
    title,
    lines,
    english: list.language === 'en' ? sentenceFeatures(list, { terms, title, lines }, false) : [],
    plain: sentenceFeatures(list, { terms: plainTerms, title: plainTitle, lines }, true),
    good: ranks.map((rank, i) => (rank >= 0 || isFine[i] ? 1 : 0)),
    first: ranks.map((rank, i) => (rank >= 0 ? (RANKED[rank] ?? 0) : isFine[i] ? FINE : 0)),
    fold: hash32(`${text(labels, 'set')}/${text(labels, 'id')}`) % FOLDS,
  }
}
