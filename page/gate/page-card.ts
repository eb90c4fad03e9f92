import type { PageCard } from '../../core/article/page-card'
import { asRead, nameOf } from './as-read'
import { ARTICLE_TYPE } from './declared'
import { headline } from './headline'
import { type Entry, typesOf } from './linked-data'
import { cut, firstParagraphs } from './main-text'
import type { PageFacts } from './page-facts'
import { publishedDate } from './published-date'

/** As in `CARD_LIMITS`, which the gate does not import because it would bring the schema library along. */
const LIMITS = {
  address: 4096,
  title: 500,
  name: 300,
  date: 60,
  lang: 35,
  paragraph: 2000,
  paragraphs: 24,
  text: 6000,
} as const

function resolved(address: string | null | undefined, base: string): string | null {
  try {
    return address ? new URL(address, base).href : null
  } catch {
    return null
  }
}

function otherAddresses(document: Document, address: string, ogUrl: string | undefined): string[] {
  const link = (rel: string) => document.querySelector(`link[rel~=${rel}]`)?.getAttribute('href')
  const found = [link('canonical'), ogUrl, link('amphtml')].map((one) => resolved(one, address))
  return [...new Set(found)].filter(
    (one): one is string => one !== null && /^https?:/.test(one) && one.length <= LIMITS.address,
  )
}

const isArticle = (entry: Entry) => typesOf(entry).some((type) => ARTICLE_TYPE.test(type))

/** The card of a page that was found to be an article. */
export function readPageCard(document: Document, address: string, facts: PageFacts): PageCard {
  const { metas, linked, main } = facts
  const article = linked.find((entry) => isArticle(entry) && entry.headline) ?? linked.find(isArticle)
  const publisher =
    nameOf(article?.publisher) ?? asRead(metas.get('og:site_name') ?? metas.get('application-name'))
  const titles = [article?.headline, metas.get('og:title'), metas.get('twitter:title'), document.title]
    .map(asRead)
    .filter((title) => title !== null)
  const { text, element } = headline(document, titles, publisher)
  const title = cut(text, LIMITS.title)
  const others = titles.map((one) => cut(one, LIMITS.title)).filter((one) => one !== title)
  const publishedAt = publishedDate(document, address, metas, article)
  return {
    url: cut(address.split('#', 1)[0] ?? '', LIMITS.address),
    otherAddresses: otherAddresses(document, address, metas.get('og:url')),
    title,
    otherTitles: [...new Set(others)].slice(0, 3),
    ...(publisher && { publisher: cut(publisher, LIMITS.name) }),
    ...(publishedAt && { publishedAt: cut(publishedAt, LIMITS.date) }),
    lang: cut(document.documentElement.lang.trim(), LIMITS.lang),
    paragraphs: firstParagraphs(main, element, LIMITS),
  }
}
