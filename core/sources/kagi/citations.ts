import type { KagiArticle } from './kagi-schema'

/**
 * `[domain#2]`: the second article of a domain, `[domain#1-3]` the first three. `[common]`: what everybody knows. Several may
 * stand in one bracket, and the bracket may be 【】.
 */
const MARK =
  / ?[[【]((?:[^#[\]【】,;]{1,100}#\d{1,4}(?:-\d{1,4})?|common)(?: ?[,;](?:[^#[\]【】,;]{1,101}#\d{1,4}(?:-\d{1,4})?| ?common))*)[\]】]/g

/** Articles of one domain that a mark may name at once. */
const MOST_NAMED = 5

/** A text without its marks, and what they point to. */
export interface Cited {
  text: string
  /** Addresses of the articles meant, each once, in the order they are named. */
  addresses: string[]
}

/** A host as it is compared: lower case, without `www.`. */
const plain = (host: string) =>
  host
    .trim()
    .toLowerCase()
    .replace(/^www\./, '')

/** The domain of an article, told by Kagi or taken from its address. */
export function domainOf({ domain, link }: KagiArticle): string {
  return plain(domain ?? new URL(link).hostname)
}

const isPartOf = (inner: string, outer: string) => outer.endsWith(`.${inner}`)

/**
 * The one domain a mark can mean: the one of this very name; else the only one whose first part it is (`bbc` for
 * `bbc.co.uk`), or that lies below it or above it (`bbc.com` for `news.bbc.com`). Null where there are several or none.
 */
function domainMeant(name: string, domains: ReadonlySet<string>): string | null {
  const wanted = plain(name)
  if (domains.has(wanted)) return wanted
  const fits = [...domains].filter((domain) =>
    wanted.includes('.')
      ? isPartOf(wanted, domain) || isPartOf(domain, wanted)
      : domain.split('.')[0] === wanted,
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}

/**
 * Takes Kagi's marks out of a text whose white space is single spaces. A mark that means one article becomes its address; one that may mean several, or
 * none, is dropped.
 */
export function readCitations(text: string, articles: readonly KagiArticle[]): Cited {
  const domains = new Set(articles.map(domainOf))
  const addresses = new Set<string>()
  const bare = text.replace(MARK, (_, marks: string) => {
    for (const mark of marks.split(/[,;]/)) {
      const [name = '', place = ''] = mark.split('#')
      const domain = place ? domainMeant(name, domains) : null
      const [from = 0, to = from] = place.split('-').map(Number)
      const named = articles.filter((article) => domain !== null && domainOf(article) === domain)
      if (from < 1) continue
      for (const { link } of named.slice(from - 1, Math.min(to, from + MOST_NAMED - 1))) addresses.add(link)
    }
    return ''
  })
  return { text: bare.trim(), addresses: [...addresses] }
}
