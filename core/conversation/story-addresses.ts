import { cleanAddress, normaliseAddress } from '../article/address'
import type { PageCard } from '../article/page-card'
import type { Brief } from '../brief/brief'
import { distanceOf } from '../models/model-address'

/** The most addresses of a story that are asked about. */
export const MOST_ADDRESSES = 5

/** An address of a story as the sources are asked about it. */
export interface StoryAddress {
  /** As the publisher writes it, without what is the reader's own; some sources know only what was posted letter by letter. */
  url: string
  /** Normalised, to tell whether what a source found is about it. */
  key: string
}

/** Newest first; those without a date last, in the order of the brief. */
function byDay(coverage: Brief['coverage']): Brief['coverage'] {
  const time = (at: string | undefined) => (at ? Date.parse(at) : Number.NEGATIVE_INFINITY)
  return coverage.toSorted((a, b) => {
    const [one, other] = [time(a.publishedAt), time(b.publishedAt)]
    return one === other ? 0 : other - one
  })
}

/**
 * The addresses of a story that the sources are asked about, at most `most`: the page's canonical one, the original, the
 * newest coverage, then other forms of the page's (AMP) as far as there is room. Each is there once.
 */
export function storyAddresses(
  brief: Pick<Brief, 'story' | 'coverage'>,
  page: Pick<PageCard, 'url' | 'otherAddresses'> | null,
  most = MOST_ADDRESSES,
): StoryAddress[] {
  const forms = page ? [...page.otherAddresses, page.url] : []
  const chosen: StoryAddress[] = []
  const later: StoryAddress[] = []
  for (const address of [...forms, brief.story.url, ...byDay(brief.coverage).map(({ url }) => url)]) {
    const url = cleanAddress(address)
    const key = normaliseAddress(address)
    // What stands on the reader's own machine or network is nobody else's affair.
    if (!url || !key || distanceOf(url) !== 'internet') continue
    if ([...chosen, ...later].some((one) => one.url === url)) continue
    // Another form of one that is there already is asked about only where there is room.
    const isForm = chosen.some((one) => one.key === key)
    ;(isForm ? later : chosen).push({ url, key })
  }
  return [...chosen, ...later].slice(0, most)
}

/** Of addresses that are one article the first; for sources that find all forms of an address by one. */
export const eachArticle = (addresses: readonly StoryAddress[]): StoryAddress[] =>
  addresses.filter(({ key }, index) => addresses.findIndex((one) => one.key === key) === index)
