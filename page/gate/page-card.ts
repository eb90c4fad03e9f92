import type { PageCard } from '../../core/article/page-card'
import { asRead, nameOf } from './as-read'
import { ARTICLE_TYPE } from './declared'
import { headline } from './headline'
import { type Entry, typesOf } from './linked-data'
import { cut, firstParagraphs } from './main-text'
import type { GateFacts } from './page-facts'
import { publishedDate } from './published-date'

/** As in `CARD_LIMITS`, which the gate does not import because it would bring the schema library along. */
const LONGEST_ADDRESS = 4096
const LONGEST_TITLE = 500
const LONGEST_NAME = 300
const LONGEST_DATE = 60
const LONGEST_LANG = 35

function otherAddresses(document: Document, address: string, ogUrl: string | undefined): string[] {
  const link = (rel: string) => document.querySelector(`link[rel~=${rel}]`)?.getAttribute('href')
  return [link('canonical'), ogUrl, link('amphtml')]
    .flatMap((one) => (one && URL.canParse(one, address) ? new URL(one, address).href : []))
    .filter((one) => one.length <= LONGEST_ADDRESS)
}

const isArticle = (entry: Entry) => typesOf(entry).some((type) => ARTICLE_TYPE.test(type))

/** The card of a page that was found to be an article. */
export function readPageCard(document: Document, address: string, facts: GateFacts): PageCard {
  const { metas, linked, main } = facts
  const article = linked.find((entry) => isArticle(entry) && entry.headline) ?? linked.find(isArticle)
  const publisher =
    nameOf(article?.publisher) ?? asRead(metas.get('og:site_name') ?? metas.get('application-name'))
  const titles = [
    article?.headline,
    metas.get('og:title'),
    metas.get('twitter:title'),
    document.title,
  ].flatMap((title) => asRead(title) ?? [])
  const { text, element } = headline(document, titles, publisher)
  const title = cut(text, LONGEST_TITLE)
  const known = new Set([title, ...titles.map((one) => cut(one, LONGEST_TITLE))])
  const publishedAt = publishedDate(document, address, metas, article)
  return {
    url: cut(address.split('#', 1)[0] ?? '', LONGEST_ADDRESS),
    otherAddresses: otherAddresses(document, address, metas.get('og:url')),
    title,
    otherTitles: [...known].slice(1, 4),
    ...(publisher && { publisher: cut(publisher, LONGEST_NAME) }),
    ...(publishedAt && { publishedAt: cut(publishedAt, LONGEST_DATE) }),
    lang: cut(document.documentElement.lang.trim(), LONGEST_LANG),
    paragraphs: firstParagraphs(main, element),
  }
}
