import { BACKGROUND_SIZE, backgroundCount } from '../../match/background'
import { hash32 } from '../../text/hash'
import { sentences } from '../../text/sentences'
import { stem } from '../../text/stem'
import { stopWords } from '../../text/stop-words'
import { tokens } from '../../text/tokens'
import { type Brief, LIMITS } from '../brief'

/** An article as text, to be made into a brief. */
export interface ArticleText {
  id: string
  title: string
  paragraphs: readonly string[]
  url: string
  publisher: string
  /** BCP 47 tag, or ''. */
  lang: string
  /** ISO day or moment. */
  publishedAt?: string
  /** When the brief is made, as ISO moment. */
  now: string
}

const TAKEAWAYS = 4
const ANALYSIS_WORDS = 180
const SENTENCES_A_PARAGRAPH = 3
/** A takeaway is a whole statement, and short enough to be one. */
const FEWEST_WORDS = 6
const MOST_WORDS = 45
const READ_SENTENCES = 80
/** Share of the score that the first sentence gets for its place; it falls with the square root of the position. */
const PLACE = 0.6

interface Sentence {
  text: string
  at: number
  terms: string[]
  words: number
}

function termsOf(text: string, lang: string): string[] {
  const stops = stopWords(lang || 'en')
  return tokens(text)
    .filter(({ word }) => word.length > 1 && !stops.has(word))
    .map(({ word }) => stem(word, lang))
}

/** How central a sentence is: the mean weight of its terms in the whole article, helped by an early place. */
function ranked(all: readonly Sentence[]): Sentence[] {
  const counts = new Map<string, number>()
  for (const { terms } of all) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const weight = (term: string) =>
    Math.log1p(counts.get(term) ?? 0) * Math.log(1 + BACKGROUND_SIZE / (backgroundCount(hash32(term)) + 1))
  const centrality = ({ terms }: Sentence) =>
    terms.reduce((sum, term) => sum + weight(term), 0) / Math.sqrt(terms.length + 4)
  const most = Math.max(1e-9, ...all.map(centrality))
  const score = (sentence: Sentence) => centrality(sentence) / most + PLACE / Math.sqrt(sentence.at + 1)
  return [...all].sort((a, b) => score(b) - score(a) || a.at - b.at)
}

/** Groups consecutive sentences into paragraphs. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = []
  for (let i = 0; i < lines.length; i += SENTENCES_A_PARAGRAPH) {
    paragraphs.push(
      lines
        .slice(i, i + SENTENCES_A_PARAGRAPH)
        .join(' ')
        .slice(0, LIMITS.paragraph),
    )
  }
  return paragraphs.slice(0, LIMITS.paragraphs)
}

/**
 * A brief in the article's own sentences: the most central as takeaways, in their order; what else opens the text as
 * analysis; nothing rephrased.
 */
export function extractBrief(article: ArticleText): Brief {
  const all = article.paragraphs
    .flatMap((paragraph) => sentences(paragraph))
    .slice(0, READ_SENTENCES)
    .map((text, at) => ({ text, at, terms: termsOf(text, article.lang), words: tokens(text).length }))
  const statements = all.filter(({ words }) => words >= FEWEST_WORDS && words <= MOST_WORDS)
  const chosen = ranked(statements.length ? statements : all).slice(0, TAKEAWAYS)
  const title = (article.title || chosen[0]?.text || article.url).slice(0, LIMITS.headline)
  const inOrder = chosen.sort((a, b) => a.at - b.at)
  const taken = new Set(inOrder.map(({ at }) => at))
  const rest: string[] = []
  let words = 0
  for (const sentence of all) {
    if (taken.has(sentence.at) || sentence.words < FEWEST_WORDS) continue
    if (words >= ANALYSIS_WORDS) break
    rest.push(sentence.text)
    words += sentence.words
  }
  const line = (text: string) => text.slice(0, LIMITS.line)
  const [first = title, ...others] = inOrder.map(({ text }) => line(text))
  return {
    id: article.id,
    headline: title,
    whyItMatters: first,
    takeaways: others.length ? others : [first],
    analysis: paragraphsOf(rest),
    story: {
      title,
      url: article.url,
      publisher: article.publisher.slice(0, LIMITS.name) || 'unknown',
      ...(article.publishedAt && { publishedAt: article.publishedAt }),
    },
    coverage: [],
    topics: [],
    lang: article.lang || 'und',
    createdAt: article.now,
    updatedAt: article.now,
    provenance: { kind: 'extractive', by: 'Storypulse' },
  }
}
