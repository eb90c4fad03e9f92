import search from 'approx-string-match'
import { plainText, sourceSpan } from '../../core/evidence/plain-text'
import type { Quote } from '../../core/evidence/quote'
import { type AnchorText, rangeIn } from './page-text'

/** Share of a quote's characters that may have changed, and how many at most. */
const CHANGED = 0.15
const MOST_CHANGED = 60
/** Quotes and pages beyond this are sought exactly alone: time grows with the product. */
const LONGEST_QUOTE = 1500
const LONGEST_PAGE = 400_000
/** Shorter quotes would be found anywhere when characters may differ. */
const SHORTEST_CHANGED = 20
/** What places are told apart by: context, in characters, and where in the whole text they are. */
const CONTEXT = 48
const MOST_PLACES = 500

interface Place {
  start: number
  end: number
  errors: number
}

function exactPlaces(text: string, sought: string): Place[] {
  const found: Place[] = []
  for (
    let at = text.indexOf(sought);
    at >= 0 && found.length < MOST_PLACES;
    at = text.indexOf(sought, at + 1)
  )
    found.push({ start: at, end: at + sought.length, errors: 0 })
  return found
}

function changedPlaces(text: string, sought: string): Place[] {
  if (sought.length < SHORTEST_CHANGED || sought.length > LONGEST_QUOTE || text.length > LONGEST_PAGE)
    return []
  return search(text, sought, Math.min(MOST_CHANGED, Math.floor(sought.length * CHANGED))).slice(
    0,
    MOST_PLACES,
  )
}

/** How many characters two texts have in common from their beginnings, or from their ends. */
function common(a: string, b: string, from: 'start' | 'end'): number {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most) {
    const same =
      from === 'start' ? a[count] === b[count] : a[a.length - 1 - count] === b[b.length - 1 - count]
    if (!same) break
    count++
  }
  return count
}

const bare = (text: string) => text.replace(/\s+/g, '')

/** Of several places the one whose surroundings, letters and place in the text fit best. */
function bestOf(
  places: readonly Place[],
  page: Pick<AnchorText, 'source' | 'plain'>,
  quote: Quote,
): Place | undefined {
  const { text } = page.plain
  const prefix = plainText(quote.prefix, 'none').text
  const suffix = plainText(quote.suffix, 'none').text
  const exact = bare(quote.exact)
  const score = ({ start, end, errors }: Place) => {
    const around =
      common(text.slice(Math.max(0, start - CONTEXT), start), prefix, 'end') +
      common(text.slice(end, end + CONTEXT), suffix, 'start')
    const span = sourceSpan(page.plain, start, end)
    const isSame = span !== null && bare(page.source.slice(span.start, span.end)) === exact
    const far = Math.abs(start / Math.max(1, text.length) - quote.place)
    return around + (isSame ? 2 : 0) - errors * 2 - far
  }
  let best: { place: Place; value: number } | undefined
  for (const place of places) {
    const value = score(place)
    if (!best || value > best.value) best = { place, value }
  }
  return best?.place
}

/**
 * Where a quote stands in a page's `source`: word for word where it does, else where it stands nearly so (Myers' bit-parallel
 * search). Null where it stands nowhere.
 */
export function findSpan(
  page: Pick<AnchorText, 'source' | 'plain'>,
  quote: Quote,
): { start: number; end: number } | null {
  const sought = plainText(quote.exact, 'none').text
  if (!sought) return null
  const { text } = page.plain
  const exact = exactPlaces(text, sought)
  const place = bestOf(exact.length ? exact : changedPlaces(text, sought), page, quote)
  return place ? sourceSpan(page.plain, place.start, place.end) : null
}

/** The live range of what `findSpan` finds. */
export function findQuote(page: AnchorText, quote: Quote): Range | null {
  const span = findSpan(page, quote)
  return span && rangeIn(page, span.start, span.end)
}
