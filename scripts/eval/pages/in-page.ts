import { Readability } from '@mozilla/readability'
import { readArticle } from '../../../page/article/read-article'

/** What was read of a stored page, as the product reads it and by plain Readability, and what each took, ms. */
export interface PageReading {
  title: string
  authors: string[]
  publishedAt: string
  text: string
  ms: number
  readability: { text: string; ms: number }
}

/** Runs in the page: the product's own reading first, so that it pays for all compilation. */
export async function readPage(): Promise<PageReading> {
  const start = performance.now()
  const { article } = await readArticle(document, location.href)
  const ms = performance.now() - start
  const again = performance.now()
  const copy = document.cloneNode(true)
  const plain = copy instanceof Document ? new Readability(copy).parse() : null
  return {
    title: article.title,
    authors: article.authors,
    publishedAt: article.publishedAt ?? '',
    text: article.paragraphs.map(({ text }) => text).join('\n'),
    ms,
    readability: { text: plain?.textContent ?? '', ms: performance.now() - again },
  }
}
