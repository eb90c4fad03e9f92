import { asRead } from './as-read'
import type { Entry } from './linked-data'
import type { Metas } from './metas'
import { plain } from './plain'

/** Meta names under which publishers write the day of publication; values that hold no date are passed over. */
const PUBLISHED = /publi|pub-?date|issued|^date$|^(?:dc|dcterms|sailthru)\..*(?:date|created)/

/** Better a day that is some hours late than none. */
const MODIFIED = /:(?:modified|updated)_time$/

const ISO = /\d{4}-\d\d-\d\d(?:[T ]\d\d:[\d:.]+(?: ?(?:Z|[+-]\d\d:?\d\d))?)?/
const NUMBERS =
  /(?<!\d)((?:19|20)\d\d)(?:\s?[年./-]\s?(\d{1,2})\s?[月./-]\s?(\d{1,2})|(0[1-9]|1[0-2])([0-2]\d|3[01]))(?!\d)/
/** In figures, of which the reader of the date knows day and month by the page's language, or in words. */
const WRITTEN =
  /\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:\d{1,2}(?:[.º]|[a-z]{2})?[ -](?:de )?)?[a-z\u00c0-\uffff]{3,9}\.?,?[ -](?:de )?(?:\d{1,2}(?:[a-z]{2})?,? )?(?:19|20)\d\d\b/i

/** Text longer than this is no date line. Characters. */
const LONGEST_LINE = 120

/** Elements of one kind looked at for a date. */
const MOST_LINES = 12

const MARKED = '[itemprop~=datePublished],time[pubdate]'
const LINES =
  '[class*="date" i],[class*="publish" i],[class*="posted" i],[class*="timestamp" i],[class*="byline" i]'

function dateByNumbers(text: string): string | null {
  const [found, year, month, day, compactMonth, compactDay] = NUMBERS.exec(text) ?? []
  const pad = (digits: string | undefined) => digits?.padStart(2, '0')
  return found ? `${year}-${pad(month ?? compactMonth)}-${pad(day ?? compactDay)}` : null
}

/** The date within a line such as `Published on 9 March 2017 at 16:21`, as written or as ISO 8601; null without one. */
export function dateIn(line: string): string | null {
  if (line.length > LONGEST_LINE) return null
  const iso = ISO.exec(line)?.[0]
  if (iso) return Date.parse(iso) ? iso : iso.slice(0, 10)
  return dateByNumbers(line) ?? WRITTEN.exec(plain(line))?.[0] ?? null
}

/** The date in an address; ids that look like one stand at its end or behind other words, or are days to come. */
function dateInAddress(address: string): string | null {
  const date = dateByNumbers(new URL(address).pathname.replace(/[^/]\d{8}|\d{8}(?!\/)/g, ''))
  return date && Date.parse(date) < Date.now() ? date : null
}

function dateInMetas(metas: Metas, names: RegExp): string | null {
  for (const [name, value] of metas) {
    const date = names.test(name) && dateIn(value)
    if (date) return date
  }
  return null
}

function dateOnPage(document: Document, selector: string): string | null {
  for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_LINES)) {
    const date = dateIn(
      element.getAttribute('datetime') || element.getAttribute('content') || element.textContent || '',
    )
    if (date) return date
  }
  return null
}

/**
 * The day the page says it was published, or null: from its JSON-LD `article`, meta tags, marked-up dates, the address,
 * and at last what looks like a date line.
 */
export function publishedDate(
  document: Document,
  address: string,
  metas: Metas,
  article: Entry | undefined,
): string | null {
  return (
    dateIn(asRead(article?.datePublished) ?? '') ??
    dateInMetas(metas, PUBLISHED) ??
    dateOnPage(document, MARKED) ??
    dateInAddress(address) ??
    dateOnPage(document, 'time') ??
    dateOnPage(document, LINES) ??
    dateInMetas(metas, MODIFIED)
  )
}
