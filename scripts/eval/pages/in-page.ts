import { Readability } from '@mozilla/readability'
import { readArticle } from '../../../page/article/read-article'

/** What was read of a stored page, as the product reads it and by plain Readability, and what each took, ms. */
export interface PageReading {
  title: string
  authors: string[]
  publishedAt: string
  text: string
  ms: number
  /** The longest time the page had to wait for us, ms. */
  longestMs: number
  readability: { text: string; ms: number }
}

/** Watches how long the page's own tasks have to wait; the function it returns ends that and gives the longest, ms. */
function watchWaits(): () => number {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let longest = 0
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  port1.onmessage = () => {
    look()
    port2.postMessage(null)
  }
  port2.postMessage(null)
  return () => {
    look()
    port1.close()
    return longest
  }
}

/** Runs in the page: the product's own reading first, so that it pays for all compilation. */
export async function readPage(): Promise<PageReading> {
  const waits = watchWaits()
  const start = performance.now()
  const { article } = await readArticle(document, location.href)
  const ms = performance.now() - start
  const longestMs = waits()
  const again = performance.now()
  const copy = document.cloneNode(true)
  const plain = copy instanceof Document ? new Readability(copy).parse() : null
  return {
    title: article.title,
    authors: article.authors,
    publishedAt: article.publishedAt ?? '',
    text: article.paragraphs.map(({ text }) => text).join('\n'),
    ms,
    longestMs,
    readability: { text: plain?.textContent ?? '', ms: performance.now() - again },
  }
}
