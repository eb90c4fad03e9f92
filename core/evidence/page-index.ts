import type { Article, ParagraphKind } from '../article/article'
import type { Passage } from '../article/passage'
import { sentenceList } from '../brief/extract/sentence-list'
import { BACKGROUND_SIZE, backgroundCount } from '../match/background'
import { hashPair } from '../text/hash'
import type { Token } from '../text/tokens'
import { GRAM_BUCKETS, type ReadWords, readWords, type Term } from './read-words'

/** One sentence of a page. */
export interface PageSentence extends ReadWords {
  index: number
  passage: Passage
  text: string
  kind: ParagraphKind
  /** A heading of the first level. */
  isTitle: boolean
  tokens: readonly Token[]
  /** Its terms, each once. */
  keys: ReadonlySet<number>
  /** Its pairs of neighbouring terms. */
  pairs: ReadonlySet<number>
  /** Sum of its terms' squared weights. */
  norm: number
}

/** Where a term stands on a page. */
export interface TermPlaces {
  /** Numbers of the sentences, as often as it stands in each. */
  places: number[]
  /** How many sentences these are. */
  holding: number
  /** How much it tells, as `mixedWeight` says. */
  weight: number
}

/** What of an article is read once, for all lines. */
export interface PageIndex {
  article: Article
  /** Primary subtag, or ''. */
  language: string
  sentences: readonly PageSentence[]
  /** Where each term stands, by its key. */
  terms: ReadonlyMap<number, TermPlaces>
  /** The same for character n-grams, by bucket. */
  gramsHolding: Uint16Array
  /** Mean number of terms in a sentence. */
  meanTerms: number
}

/** Pairs of neighbouring terms, hashed. */
export function termPairs(terms: readonly Term[]): Set<number> {
  const pairs = new Set<number>()
  for (let i = 0; i + 1 < terms.length; i++)
    pairs.add(hashPair(terms[i]?.key ?? 0, terms[i + 1]?.key ?? 0) >>> 2)
  return pairs
}

/** Reads an article's sentences, headings among them. */
export function indexArticle(article: Article): PageIndex {
  const { paragraphs, lang } = article
  const list = sentenceList({
    lang,
    paragraphs: paragraphs.map((paragraph) =>
      paragraph.kind === 'heading' ? { ...paragraph, kind: 'text' } : paragraph,
    ),
  })
  const terms = new Map<number, TermPlaces>()
  const gramsHolding = new Uint16Array(GRAM_BUCKETS)
  const hashes: number[] = []
  let count = 0
  const sentences = list.sentences.map(({ index, passage, text, tokens }): PageSentence => {
    const { words, terms: own, grams, numbers } = readWords(text, tokens, list.language)
    const keys = new Set<number>()
    for (const { key, hash } of own) {
      let known = terms.get(key)
      if (!known) {
        known = { places: [], holding: 0, weight: 0 }
        terms.set(key, known)
        hashes.push(hash)
      }
      if (known.places.at(-1) !== index) known.holding++
      known.places.push(index)
      keys.add(key)
    }
    for (const gram of grams) gramsHolding[gram] = (gramsHolding[gram] ?? 0) + 1
    count += own.length
    const { kind = 'text', level } = paragraphs[passage.paragraph] ?? {}
    const isTitle = kind === 'heading' && level === 1
    const pairs = termPairs(own)
    return {
      words,
      terms: own,
      grams,
      numbers,
      index,
      passage,
      text,
      tokens,
      keys,
      pairs,
      kind,
      isTitle,
      norm: 0,
    }
  })
  const { language } = list
  const meanTerms = count / Math.max(1, sentences.length)
  const page = { article, language, sentences, terms, gramsHolding, meanTerms }
  let next = 0
  for (const [key, known] of terms) known.weight = mixedWeight(page, { key, hash: hashes[next++] ?? 0 })
  for (const sentence of sentences)
    for (const key of sentence.keys) sentence.norm += (terms.get(key)?.weight ?? 0) ** 2
  return page
}

/** What of a term its weights go by. */
type Weighed = Pick<Term, 'key' | 'hash'>

/** Inverse document frequency of a term within the page. */
export const pageWeight = ({ terms, sentences }: PageIndex, { key }: Weighed): number =>
  Math.log(1 + sentences.length / ((terms.get(key)?.holding ?? 0) + 0.5))

/** The same among other articles, which are English; in other languages the page's own. */
export function commonWeight(page: PageIndex, term: Weighed): number {
  if (page.language !== 'en') return pageWeight(page, term)
  return Math.log(1 + (BACKGROUND_SIZE + 1) / (backgroundCount(term.hash) + 0.7))
}

/** Mean of both. */
export const mixedWeight = (page: PageIndex, term: Weighed): number =>
  (pageWeight(page, term) + commonWeight(page, term)) / 2
