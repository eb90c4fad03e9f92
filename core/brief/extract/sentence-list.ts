import type { Article, ParagraphKind } from '../../article/article'
import type { Passage } from '../../article/passage'
import { textLanguage } from '../../text/language'
import { type Span, sentenceSpans } from '../../text/sentences'
import { type Token, tokens } from '../../text/tokens'
import { openingCut } from './dateline'
import { QuoteState } from './open-quote'

/** One sentence of an article, and where it stands. */
export interface Sentence {
  /** Number in reading order, headings not counted. */
  index: number
  passage: Passage
  /** As on the page, white space collapsed; without a dateline, a bullet or a clock time before it. */
  text: string
  kind: Exclude<ParagraphKind, 'heading'>
  tokens: readonly Token[]
  /** Stands in the middle of a quotation, without a mark of its own. */
  quoted: boolean
}

/** An article's sentences and the language they are in. */
export interface SentenceList {
  sentences: readonly Sentence[]
  /** Primary subtag, or '' where it is not known. */
  language: string
  /** Numbers of the paragraphs that follow a heading. */
  headed: ReadonlySet<number>
}

/** Text read at most, UTF-16 units: well over the 40,000 words an article is cut to. */
const MOST_TEXT = 400_000
/** The same for scripts without spaces, whose words take a hundred times as long to find. */
const MOST_UNSPACED = 100_000
const MOST_SENTENCES = 4_000

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Scripts that end a sentence with a space, and put one between clauses too. */
const SPACE_ENDS = /[\p{Script=Thai}\p{Script=Lao}]/u
const CLAUSES_JOINED = 80

/** Thai and Lao: the pieces between spaces, joined until each is about as long as a sentence. */
function joinedClauses(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  let from = start
  for (const { index } of text.slice(start, end).matchAll(/ /g)) {
    const at = start + index
    if (at - from < CLAUSES_JOINED || end - at < CLAUSES_JOINED / 2) continue
    found.push({ start: from, end: at })
    from = at + 1
  }
  found.push({ start: from, end })
  return found
}

function spansOf(text: string, language: string): Span[] {
  return sentenceSpans(text, language).flatMap((span) => {
    if (span.end - span.start < CLAUSES_JOINED * 2) return [span]
    return SPACE_ENDS.test(text.slice(span.start, span.start + CLAUSES_JOINED))
      ? joinedClauses(text, span)
      : [span]
  })
}

/** The article's sentences in reading order. Of texts beyond 400,000 UTF-16 units, or 4,000 sentences, the first. */
export function sentenceList({ paragraphs, lang }: Pick<Article, 'paragraphs' | 'lang'>): SentenceList {
  const found: Sentence[] = []
  const language = languageOf(lang, paragraphs)
  let room = MOST_TEXT
  paragraphs.forEach(({ kind, text }, paragraph) => {
    if (kind === 'heading' || room <= 0 || found.length >= MOST_SENTENCES) return
    const cost = UNSPACED.test(text.slice(0, CLAUSES_JOINED)) ? MOST_TEXT / MOST_UNSPACED : 1
    const read = text.slice(0, Math.ceil(room / cost))
    room -= read.length * cost
    const spans = spansOf(read, language).slice(0, MOST_SENTENCES - found.length)
    const quotes = new QuoteState()
    spans.forEach(({ start: from, end }) => {
      const start = from + openingCut(text.slice(from, end))
      const plain = text.slice(start, end).replace(/\s+/g, ' ')
      found.push({
        index: found.length,
        passage: { paragraph, start, end },
        text: plain,
        kind,
        tokens: tokens(plain),
        quoted: quotes.next(plain),
      })
    })
  })
  return { sentences: found, language, headed: headedParagraphs(paragraphs) }
}

const headedParagraphs = (paragraphs: Article['paragraphs']): ReadonlySet<number> =>
  new Set(
    paragraphs.flatMap(({ kind }, i) =>
      kind !== 'heading' && paragraphs[i - 1]?.kind === 'heading' ? [i] : [],
    ),
  )

/** Enough text to tell a language by, UTF-16 units; sentences are told apart only once it is known. */
const TOLD_BY = 4_000

function languageOf(declared: string, paragraphs: Article['paragraphs']): string {
  let text = ''
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'heading') text += `${paragraph.text.slice(0, TOLD_BY)}\n`
    if (text.length >= TOLD_BY) break
  }
  return textLanguage(declared, tokens(text))
}
