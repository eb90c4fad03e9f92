import type { Brief } from '../brief/brief'
import type { FeedFault } from './fault'

/** A brief with the place it was read from. */
export interface PlacedBrief {
  brief: Brief
  path: string
}

/**
 * One brief for each id, in the order of their first appearance: the one updated last, of equally old ones the first.
 * Each one left out is a fault.
 */
export function uniqueBriefs(placed: readonly PlacedBrief[]): { briefs: Brief[]; faults: FeedFault[] } {
  const byId = new Map<string, PlacedBrief>()
  const faults: FeedFault[] = []
  for (const one of placed) {
    const known = byId.get(one.brief.id)
    const isNewer = known && Date.parse(one.brief.updatedAt) > Date.parse(known.brief.updatedAt)
    if (!known || isNewer) byId.set(one.brief.id, one)
    if (!known) continue
    const [kept, dropped] = isNewer ? [one, known] : [known, one]
    faults.push({
      path: dropped.path,
      wrong: `has the id "${one.brief.id.slice(0, 60)}" of ${kept.path}, which is taken`,
      fix: 'Give each story an id of its own, and keep one item for each.',
      weight: 'lost',
    })
  }
  return { briefs: [...byId.values()].map(({ brief }) => brief), faults }
}
