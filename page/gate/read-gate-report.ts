import type { GateReport, PageCard } from '../../core/article/page-card'
import { headline } from './headline'
import { leadParagraphs } from './lead'
import { metadata } from './metadata'
import { notArticle } from './not-article'

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
}

const cut = (text: string, most: number) => text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

function resolved(address: string | null | undefined, base: string): string | null {
  try {
    return address ? new URL(address, base).href : null
  } catch {
    return null
  }
}

function otherAddresses(document: Document, address: string): string[] {
  const found = [
    document.querySelector('link[rel~=canonical]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    document.querySelector('link[rel~=amphtml]')?.getAttribute('href'),
  ].map((one) => resolved(one, address))
  return [...new Set(found)].filter(
    (one): one is string => one !== null && /^https?:/.test(one) && one.length <= LIMITS.address,
  )
}

function readPageCard(document: Document, address: string): PageCard {
  const { headlines, publisher, publishedAt } = metadata(document)
  const title = cut(headline(document, headlines), LIMITS.title)
  const others = headlines.map((one) => cut(one, LIMITS.title)).filter((one) => one !== title)
  return {
    url: cut(address.split('#', 1)[0] ?? '', LIMITS.address),
    otherAddresses: otherAddresses(document, address),
    title,
    otherTitles: [...new Set(others)].slice(0, 3),
    ...(publisher && { publisher: cut(publisher, LIMITS.name) }),
    ...(publishedAt && { publishedAt: cut(publishedAt, LIMITS.date) }),
    lang: cut(document.documentElement.lang.trim(), LIMITS.lang),
    paragraphs: leadParagraphs(document, LIMITS),
  }
}

/**
 * What the gate found at `address`: an article's card, or why there is none. Reads only; nothing in the page changes.
 * `loaded` is false where client-side navigation put the page there.
 */
export function readGateReport(document: Document, address: string, loaded = true): GateReport {
  const why = notArticle(document, address, loaded)
  return why ? { notArticle: why } : { card: readPageCard(document, address) }
}
