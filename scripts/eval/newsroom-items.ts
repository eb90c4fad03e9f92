import type { Article } from '../../core/article/article'
import { type Row, readRows, text, texts } from './data'

/** An article with the key points that its newsroom wrote. */
export interface NewsroomItem {
  id: string
  article: Article
  highlights: string[]
}

/** One newspaper's byline and dates, which its pages show outside the text. */
const BYLINE =
  /^By \. (?:[\p{Lu}][^.]{2,50} \. (?:and [^.]{3,50} \. )*)?(?:(?:\| \. )?(?:PUBLISHED|UPDATED|CREATED): \. [^.|]{5,40} \. )*/u

/** A text without a page, as the product would have read it. */
export function articleOfText(id: string, title: string, lines: readonly string[], site = ''): Article {
  const paragraphs = lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'text' as const, text: line }))
  return {
    url: `https://example.org/${encodeURIComponent(id)}`,
    title,
    authors: [],
    site,
    lang: 'en',
    direction: 'ltr',
    paragraphs,
    captions: [],
    reading: {
      words: paragraphs.reduce((sum, paragraph) => sum + paragraph.text.split(' ').length, 0),
      cut: null,
    },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
  }
}

const articleOf = (row: Row, id: string): Article =>
  articleOfText(
    id,
    text(row, 'title'),
    text(row, 'article').replace(BYLINE, '').split(/\n+/),
    text(row, 'outlet'),
  )

/**
 * The articles of a folder as the product would have read them, with their newsrooms' key points.
 * @throws UnusableDataError when items.jsonl or one of its fields is missing.
 */
export function readNewsroomItems(folder: string, limit: number): NewsroomItem[] {
  return readRows(folder, 'items.jsonl', ['article', 'highlights'])
    .slice(0, limit)
    .map((row, i) => {
      const id = text(row, 'id') || String(i)
      return { id, article: articleOf(row, id), highlights: texts(row, 'highlights') }
    })
    .filter(({ article, highlights }) => article.paragraphs.length > 0 && highlights.length > 0)
}
