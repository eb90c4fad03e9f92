import { asRead, nameOf } from '../gate/as-read'
import { attributeOf, bodyOf } from '../gate/by-prototype'
import { ARTICLE_TYPE } from '../gate/declared'
import { headline } from '../gate/headline'
import { type Entry, readLinkedData, typesOf } from '../gate/linked-data'
import { type Metas, readMetas } from '../gate/metas'
import { dateIn, publishedDate } from '../gate/published-date'
import { textsOf } from './align-texts'
import { readAuthors } from './authors'
import { textOf } from './blocks'

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

/** Reads title, authors, dates and the like: from JSON-LD, meta tags, microdata, and what the page shows. */
export function readMetadata(document: Document, address: string): PageMetadata {
  const metas = readMetas(document)
  const linked = readLinkedData(document)
  const articles = linked.filter(isArticle)
  const article = articles.find((entry) => entry.headline) ?? articles[0]
  const site =
    nameOf(article?.publisher) ?? asRead(metas.get('og:site_name') ?? metas.get('application-name')) ?? ''
  const titles = [article?.headline, metas.get('og:title'), metas.get('twitter:title'), document.title]
    .map(asRead)
    .filter((title) => title !== null)
  const { text, element } = headline(document, titles, site || null)
  const lang = (document.documentElement.lang || metas.get('og:locale') || '').trim().replace('_', '-')
  return {
    title: element ? text : shownTitle(document, text),
    authors: readAuthors(document, metas, articles, site),
    site,
    publishedAt: publishedDate(document, address, metas, article),
    modifiedAt: modifiedDate(metas, article),
    lang,
    direction: directionOf(document, lang),
    forSubscribers:
      articles.some((entry) => isLocked(entry.isAccessibleForFree)) ||
      /^(?:locked|metered)$/i.test(metas.get('article:content_tier') ?? ''),
  }
}
