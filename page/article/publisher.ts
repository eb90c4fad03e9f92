import { asRead } from '../gate/as-read'
import { type Entry, typesOf } from '../gate/linked-data'
import type { Metas } from '../gate/metas'
import { namesOfEntry } from './linked-names'

/** Systems that pages are made with, which name themselves where a site's name belongs. */
const PLATFORM =
  /^(?:blogger|blogspot|wordpress(?:\.com)?|wix(?:\.com)?|squarespace|weebly|webflow|shopify|ghost|tumblr|substack|medium|drupal|joomla|hubspot|facebook|twitter|x|youtube|google|instagram|linkedin|craft ?cms.*|my (?:site|blog|website|wordpress.*)|just another .*|website|site title|home ?page|localhost|mysite|untitled|default)$/i

/** Parts of a site, which some name as if they were the whole. */
const SECTION =
  /^(?:u\.?s\.?|u\.?k\.?|world|news|politics|opinions?|sports?|business|tech(?:nology)?|magazine|blogs?|home|start|entertainment|lifestyle|health|science|local|articles?|press(?: releases?)?|videos?|insights?|resources?|stories|startseite|accueil|inicio)$/i

const ADDRESS = /:\/\/|^www\.|^[\w-]+(?:\.[\w-]+)+\/?$/i
const PARTS = / ?[|•·»] ?| [–—-] |: /
/** Small words that names hold. */
const SMALL =
  /^(?:of|the|and|for|in|on|a|an|to|at|de|la|le|les|el|du|des|der|die|das|und|für|von|di|da|do|y|e|et|van|voor)$/

const MOST_WORDS = 6

const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The part of a host by which a site is known: `nytimes` of `www.nytimes.com`, `bbc` of `news.bbc.co.uk`. */
function labelOf(host: string): string {
  const parts = host
    .toLowerCase()
    .replace(/^www\d?\./, '')
    .split('.')
  const ends = parts.length > 2 && /^(?:com?|org|net|gov|ac|edu|go|or|ne)$/.test(parts.at(-2) ?? '') ? 3 : 2
  const label = parts.at(-ends) ?? parts[0] ?? ''
  // On a platform's host the site is the part before it.
  const isHosted = PLATFORM.test(label) && parts.length > ends
  return compact((isHosted ? parts.at(-ends - 1) : label) ?? '')
}

/** How many times as long as what is short for it a name may be: `nyt` stands for at most twelve letters. */
const LONGEST_FOR_SHORT = 4

/**
 * Whether the letters of `label` stand in this order in the last words of `text`, from the beginning of one of them.
 * A title from outside may be as long as a book, so no more words are read than a name that is long enough has.
 */
function isShortFor(label: string, text: string): boolean {
  if (label.length < 2) return false
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  for (let from = words.length - 1, length = 0; from >= 0; from--) {
    length += words[from]?.length ?? 0
    if (length > label.length * LONGEST_FOR_SHORT) return false
    if (hasInOrder(words.slice(from).join(''), label)) return true
  }
  return false
}

function hasInOrder(letters: string, label: string): boolean {
  let at = 0
  for (const letter of letters) if (letter === label[at]) at++
  return at === label.length && letters[0] === label[0]
}

/** Whether a name agrees with the part of a host by which its site is known: `The New York Times` with `nytimes`. */
export function isOfHost(name: string, label: string): boolean {
  const own = compact(name.replace(/\.(?:com|org|net|co\.\w\w|\w\w)$/i, ''))
  if (own.length < 2 || label.length < 2) return false
  return own.includes(label) || (own.length >= 3 && label.includes(own)) || isShortFor(label, name)
}

/** A few words, most of which are small letters: what a site says of itself. */
function isSlogan(name: string): boolean {
  const words = name.split(' ')
  const plain = words.filter((word) => /^\p{Ll}/u.test(word) && !SMALL.test(word))
  return (
    words.length > MOST_WORDS ||
    (words.length > 2 && plain.length > 1) ||
    /[.!?]$/.test(name.replace(/\b(?:Inc|Co|Ltd)\.$/, ''))
  )
}

interface Candidate {
  name: string
  /** 2 for a name, 1 for one written as an address or in small letters alone. */
  form: number
  isOfHost: boolean
}

function candidate(stated: string, label: string): Candidate | null {
  const parts = stated
    .split(PARTS)
    .map((part) => part.trim())
    .filter(Boolean)
  const named = parts.find((part) => isOfHost(part, label)) ?? parts[0] ?? ''
  // A separator within the name is the name's own where the whole is short.
  const name = named
    .replace(/^@/, '')
    .replace(/^(?:https?:\/\/)?(?:www\.)?(?=[\w-]+\.[\w.-]+\/?$)/i, '')
    .replace(/\/$/, '')
  const fits = isOfHost(name, label)
  if (name.length < 2 || stated.startsWith('@') || /:\/\//.test(stated)) return null
  if (!fits && (PLATFORM.test(name) || SECTION.test(name) || isSlogan(name))) return null
  if (PLATFORM.test(name) && compact(name) !== label) return null
  const isBare = ADDRESS.test(name) || (/^[a-z\d]+$/.test(name) && name.length > 2)
  return { name, form: isBare ? 1 : 2, isOfHost: fits }
}

/** What stands at the ends of a title beside the headline: ` - The New York Times`. */
function titleEnds(title: string): string[] {
  const parts = title.split(/ [|–—·»-] | ?[|»•] ?|(?<=\S) : /)
  return parts.length > 1 ? [parts.at(-1) ?? '', parts[0] ?? ''] : []
}

/**
 * The name of who publishes the page, as its readers know it: of all that the page calls its site the one that agrees with its
 * address, else the first that is a name at all. '' where there is none but an address.
 */
export function readPublisher(
  document: Document,
  address: string,
  { metas, linked, articles }: { metas: Metas; linked: readonly Entry[]; articles: readonly Entry[] },
): string {
  const label = labelOf(new URL(address).hostname)
  const sites = linked.filter((entry) =>
    typesOf(entry).some((type) => /^(?:WebSite|\w*Organization|\w*Corporation)$/.test(type)),
  )
  const stated = [
    ...articles.flatMap((entry) => namesOfEntry(entry.publisher, linked).slice(0, 1)),
    asRead(metas.get('og:site_name')),
    ...sites.map((entry) => asRead(entry.name)),
    asRead(metas.get('application-name')),
    asRead(metas.get('apple-mobile-web-app-title')),
    asRead(metas.get('dc.publisher') ?? metas.get('publisher')),
  ].filter((name) => name !== null)
  const said = stated.flatMap((name) => candidate(name, label) ?? [])
  const ends = titleEnds(document.title).flatMap((end) => candidate(end.trim(), label) ?? [])
  const all = [...said, ...ends.filter((end) => end.isOfHost)]
  const best =
    all.find((one) => one.isOfHost && one.form === 2) ??
    said.find(({ form }) => form === 2) ??
    all.find((one) => one.isOfHost) ??
    said[0]
  return best?.name ?? ''
}
