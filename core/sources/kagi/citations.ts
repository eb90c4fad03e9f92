import type { KagiArticle } from './kagi-schema'

/** `[domain#2]`: the second article of a domain. `[common]`: what everybody knows. Several may stand in one bracket. */
const MARK = / ?\[((?:[^#[\],;]{1,100}#\d{1,4}|common)(?: ?[,;](?:[^#[\],;]{1,101}#\d{1,4}| ?common))*)\]/g

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
      const meant = domain && articles.filter((article) => domainOf(article) === domain)[Number(place) - 1]
      if (meant) addresses.add(meant.link)
    }
    return ''
  })
  return { text: bare.trim(), addresses: [...addresses] }
}
