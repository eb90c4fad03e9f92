import { cleanAddress, normaliseAddress } from './address'
import { CARD_LIMITS, type PageCard } from './page-card'

type Addresses = Pick<PageCard, 'url' | 'otherAddresses'>

const isFront = (address: string) => new URL(address).pathname === '/' && !new URL(address).search

/** Whether every parameter of an address stands in another as well. */
function isWithin(address: string, canonical: string): boolean {
  const known = new URL(canonical).searchParams
  return [...new URL(address).searchParams].every(([name, value]) => known.getAll(name).includes(value))
}

/**
 * The addresses of a page in the form that is told and kept: without what is the reader's own, and where the page declares
 * a canonical form, none with a parameter that is not in it. A site that calls its front page the canonical form of an
 * article is not believed.
 */
export function cleanAddresses({ url, otherAddresses }: Addresses): Addresses {
  const own = cleanAddress(url)
  const forms = otherAddresses
    .map(cleanAddress)
    .filter((form) => form !== null)
    .filter(
      (form) => form.length <= CARD_LIMITS.address && (!isFront(form) || (own !== null && isFront(own))),
    )
  const [canonical] = forms
  const plain = own !== null && own.length <= CARD_LIMITS.address ? own : null
  if (canonical === undefined) return { url: plain ?? bare(url), otherAddresses: [] }
  return {
    url: plain !== null && isWithin(plain, canonical) ? plain : canonical,
    otherAddresses: [...new Set(forms)].filter((form) => isWithin(form, canonical)),
  }
}

/** What is left of an address that cannot be told: no name, no password, no query. */
function bare(address: string): string {
  const [plain = ''] = (normaliseAddress(address) ?? address).split('?', 1)
  return plain.slice(0, CARD_LIMITS.address)
}

/** A last part of a path such as `mayor-resigns` or `id-4711`: an article's, below which its further pages lie. */
const ofArticle = (path: string) => /[-_]|\d/.test(path.slice(path.lastIndexOf('/') + 1))

const isBelow = (path: string, above: string) => ofArticle(above) && path.startsWith(`${above}/`)

/** Whether an address that a page declares can be told from the one it stands at to be of the same page. */
export function agrees(declared: string, address: string): boolean {
  const [one, other] = [normaliseAddress(declared), normaliseAddress(address)]
  if (one === null || other === null) return false
  if (one === other) return true
  const [a, b] = [new URL(one), new URL(other)]
  if (a.host !== b.host) return false
  const isSame = a.pathname === b.pathname && a.pathname !== '/'
  return isSame || isBelow(a.pathname, b.pathname) || isBelow(b.pathname, a.pathname)
}
