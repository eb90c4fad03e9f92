import { standardDate } from '../../core/text/dates'
import { asRead } from '../gate/as-read'
import { attributeOf, bodyOf } from '../gate/by-prototype'
import { ARTICLE_TYPE } from '../gate/declared'
import { headline } from '../gate/headline'
import { type Entry, readLinkedData, typesOf } from '../gate/linked-data'
import { type Metas, readMetas } from '../gate/metas'
import { dateIn, publishedDate } from '../gate/published-date'
import { textsOf } from './align-texts'
import { readAuthors } from './authors'
import { textOf } from './blocks'
import { readPublisher } from './publisher'
import { shownHeadline } from './shown-headline'

/** What a page says of its article, besides the text. */
export interface PageMetadata {
  title: string
  authors: string[]
  site: string
  publishedAt: string | null
  modifiedAt: string | null
  lang: string
  direction: 'ltr' | 'rtl'
  /** The page says that reading on costs. */
  forSubscribers: boolean
  /** Its JSON-LD entries of articles. */
  articles: readonly Entry[]
}

const isArticle = (entry: Entry) => typesOf(entry).some((type) => ARTICLE_TYPE.test(type))

function modifiedDate(metas: Metas, article: Entry | undefined): string | null {
  const stated = article?.dateModified ?? metas.get('article:modified_time') ?? metas.get('og:updated_time')
  return typeof stated === 'string' ? dateIn(stated) : null
}

const isLocked = (value: unknown) =>
  value === false || (typeof value === 'string' && /^\W*false$/i.test(value))

/** Languages written from right to left, for pages that forget to say so. */
const RIGHT_TO_LEFT = /^(?:ar|dv|fa|he|iw|ku-arab|ps|sd|ug|ur|yi)(?:-|$)/i

function directionOf(document: Document, lang: string): 'ltr' | 'rtl' {
  const body = bodyOf(document)
  const stated = (document.documentElement.dir || (body && attributeOf(body, 'dir')) || '').toLowerCase()
  if (stated === 'rtl' || stated === 'ltr') return stated
  return RIGHT_TO_LEFT.test(lang) ? 'rtl' : 'ltr'
}

/** Headings below the first rank looked at, and the shortest title that is sought among them. */
const MOST_HEADINGS = 12
const SHORTEST_TITLE = 12

/** On pages whose first heading is the site's name: the lower heading that begins with the title, as it is shown. */
function shownTitle(document: Document, title: string): string {
  const bare = (text: string) => text.replace(/\s+/g, '').toLowerCase()
  const sought = bare(title)
  if (sought.length < SHORTEST_TITLE) return title
  for (const heading of [...document.querySelectorAll('h2,h3')].slice(0, MOST_HEADINGS)) {
    const text = textOf(textsOf(heading)).trim()
    if (bare(text).startsWith(sought) && text.length < 2 * title.length) return text
  }
  return title
}

/** English without a region: where the site is says in which order its dates are written. */
function dateTag(lang: string, metas: Metas, address: string): string {
  if (!/^en$/i.test(lang)) return lang
  const locale = /^en[_-][a-z]{2}$/i.exec(metas.get('og:locale') ?? '')?.[0]
  if (locale) return locale.replace('_', '-')
  return /\.(?:uk|ie|au|nz|in|za|sg|hk|my|ng|ke)$/.test(new URL(address).hostname) ? 'en-GB' : lang
}

/** Reads title, authors, dates and the like: from JSON-LD, meta tags, microdata, and what the page shows. */
export function readMetadata(document: Document, address: string): PageMetadata {
  const metas = readMetas(document)
  const linked = readLinkedData(document)
  const articles = linked.filter(isArticle)
  const article = articles.find((entry) => entry.headline) ?? articles[0]
  const site = readPublisher(document, address, { metas, linked, articles })
  const titles = [article?.headline, metas.get('og:title'), metas.get('twitter:title'), document.title]
    .map(asRead)
    .filter((title) => title !== null)
  const { text, element } = headline(document, titles, site || null)
  const lang = (document.documentElement.lang || metas.get('og:locale') || '').trim().replace('_', '-')
  const page = article ?? linked.find((entry) => typesOf(entry).some((type) => /Page$/.test(type)))
  const dated = publishedDate(document, address, metas, page)
  const shown = element ? text : shownTitle(document, text)
  return {
    title: shownHeadline(shown, element, { stated: titles, site }),
    authors: readAuthors(document, { metas, linked, articles, site, headline: element }),
    site,
    publishedAt: dated && standardDate(dated, dateTag(lang, metas, address)),
    modifiedAt: modifiedDate(metas, article),
    lang,
    direction: directionOf(document, lang),
    articles,
    forSubscribers:
      articles.some((entry) => isLocked(entry.isAccessibleForFree)) ||
      /^(?:locked|metered)$/i.test(metas.get('article:content_tier') ?? ''),
  }
}
