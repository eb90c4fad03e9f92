import type { Article } from '../article/article'
import type { Passage } from '../article/passage'
import { type PlainText, plainText, sourceSpan } from './plain-text'

const plainParagraphs = new WeakMap<Article, PlainText[]>()

function plainOf(article: Article): PlainText[] {
  let all = plainParagraphs.get(article)
  if (!all) {
    all = article.paragraphs.map(({ text }) => plainText(text))
    plainParagraphs.set(article, all)
  }
  return all
}

/** Fewer characters than this stand in a text by chance; more are no line. */
const SHORTEST = 12
const LONGEST = 4000

/** Where a line stands word for word in one of the article's paragraphs; null where it does not. */
export function quotedPassage(article: Article, line: string): Passage | null {
  if (line.length > LONGEST) return null
  const { text } = plainText(line)
  if (text.length < SHORTEST) return null
  const all = plainOf(article)
  for (const [paragraph, plain] of all.entries()) {
    const at = plain.text.indexOf(text)
    const span = at < 0 ? null : sourceSpan(plain, at, at + text.length)
    if (span) return { paragraph, ...span }
  }
  return null
}

/** Share of a cut line's words that its passage must hold to be taken for it. */
const HELD = 0.9

/**
 * Whether a passage of the article is where a line was cut from: all it says is there, in order, save for asides that were
 * left out. A passage of another version of the page is none.
 */
export function isCutFrom(article: Article, passage: Passage, line: string): boolean {
  const source = article.paragraphs[passage.paragraph]?.text.slice(passage.start, passage.end)
  if (!source) return false
  const words = plainText(line).text.split(' ')
  const text = plainText(source).text
  let at = 0
  const found = words.filter((word) => {
    const next = text.indexOf(word, at)
    if (next >= 0) at = next + word.length
    return next >= 0
  })
  return found.length >= words.length * HELD
}
