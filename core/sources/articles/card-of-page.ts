import { CARD_LIMITS, type PageCard } from '../../article/page-card'
import { cutText } from '../../text/cut-text'
import type { KnownPage } from './known-page'

/** A known page as the gate would tell of it, as far as its feed says. */
export function cardOfPage({ url, title, publisher, publishedAt, lang, opening }: KnownPage): PageCard {
  return {
    url,
    otherAddresses: [],
    title,
    otherTitles: [],
    publisher,
    ...(publishedAt && { publishedAt }),
    lang: lang.slice(0, 35),
    paragraphs: opening
      .split('\n')
      .filter(Boolean)
      .slice(0, CARD_LIMITS.paragraphs)
      .map((text) => cutText(text, CARD_LIMITS.paragraph)),
  }
}
