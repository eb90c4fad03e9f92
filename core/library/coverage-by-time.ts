import { normaliseAddress } from '../article/address'
import type { Brief, Coverage } from '../brief/brief'

/** One outlet's text on the story. */
export interface OutletText extends Coverage {
  isOriginal: boolean
}

/**
 * The original and what other outlets wrote, of all briefs of a story, each address once; the oldest first, undated last.
 * @param more what is known of beside the briefs.
 */
export function coverageByTime(briefs: readonly Brief[], more: readonly Coverage[] = []): OutletText[] {
  const byAddress = new Map<string, OutletText>()
  const add = ({ title, url, publisher, publishedAt }: Coverage, isOriginal: boolean) => {
    const address = normaliseAddress(url) ?? url
    const known = byAddress.get(address)
    if (known) known.isOriginal ||= isOriginal
    else byAddress.set(address, { title, url, publisher, ...(publishedAt && { publishedAt }), isOriginal })
  }
  for (const { story } of briefs) add(story, true)
  for (const { coverage } of briefs) for (const one of coverage) add(one, false)
  for (const one of more) add(one, false)
  const time = ({ publishedAt }: OutletText) => (publishedAt ? Date.parse(publishedAt) : Infinity)
  return [...byAddress.values()].sort((a, b) => time(a) - time(b) || (a.url < b.url ? -1 : 1))
}
