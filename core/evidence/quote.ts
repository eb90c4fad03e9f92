import type { Article } from '../article/article'
import type { Passage } from '../article/passage'

/** A stretch of text that can be found again, as in the Web Annotation Data Model's text quote selector (W3C 2017). */
export interface Quote {
  exact: string
  /** What stands before and after it. */
  prefix: string
  suffix: string
  /** Where in the whole text it begins, 0 to 1; tells apart what is otherwise the same. */
  place: number
}

/** Characters of context; enough to tell most repeats apart. */
const CONTEXT = 64

/** A passage of an article as a quote; null for a passage that is not in it. */
export function quoteOf({ paragraphs }: Pick<Article, 'paragraphs'>, passage: Passage): Quote | null {
  const text = paragraphs[passage.paragraph]?.text
  const exact = text?.slice(passage.start, passage.end) ?? ''
  if (text === undefined || !exact.trim()) return null
  const textOf = (from: number, to: number) =>
    paragraphs
      .slice(Math.max(0, from), to)
      .map((paragraph) => paragraph.text)
      .join('\n')
  const near = passage.paragraph
  const before = `${textOf(near - 3, near)}\n${text.slice(0, passage.start)}`
  const after = `${text.slice(passage.end)}\n${textOf(near + 1, near + 4)}`
  const lengthTo = (end: number) => paragraphs.slice(0, end).reduce((sum, one) => sum + one.text.length, 0)
  return {
    exact,
    prefix: before.slice(-CONTEXT),
    suffix: after.slice(0, CONTEXT),
    place: (lengthTo(near) + passage.start) / Math.max(1, lengthTo(paragraphs.length)),
  }
}
