import type { Article, Paragraph } from '../../article/article'
import type { KnownPage } from './known-page'

const RIGHT_TO_LEFT = /^(?:ar|fa|he|iw|ur|yi|ps|sd|ug|dv)(?:-|$)/i

/** An article whose feed carries the whole text, as if it had been read from its page. */
export function articleOfPage(page: KnownPage, paragraphs: Paragraph[]): Article {
  const { url, title, author, publisher, publishedAt, lang } = page
  const words = paragraphs.reduce((sum, { text }) => sum + text.split(' ').length, 0)
  return {
    url,
    title,
    authors: author ? [author] : [],
    site: publisher,
    ...(publishedAt && { publishedAt }),
    lang,
    direction: RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr',
    paragraphs,
    captions: [],
    reading: { words, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
  }
}
