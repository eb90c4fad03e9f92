import * as v from 'valibot'
import { LIMITS } from '../../brief/brief'
import { readBriefWithFaults } from '../brief-faults'
import { type FeedFault, lostFault, type ParsedFeed, pathTo } from '../fault'
import { FEED_LIMITS } from '../limits'
import { isPlausible } from '../plausible-date'
import { type PlacedBrief, uniqueBriefs } from '../unique-briefs'
import { clusterBrief } from './cluster-brief'
import { categoryFields, categorySchema, clusterSchema } from './kagi-schema'

/**
 * Reads a category file of Kagi News. A cluster that is broken gives a fault and costs nothing but itself.
 * @param now ms since 1970; stands in for the file's own time where that cannot be meant.
 */
export function parseKagiCategory(data: unknown, now: number): ParsedFeed {
  const category = v.safeParse(categorySchema, categoryFields(data))
  if (!category.success) {
    return {
      title: null,
      briefs: [],
      faults: [lostFault('$.clusters', 'is no list', 'Expected a category file of Kagi News.')],
    }
  }
  const { clusters, category: named, categoryName, timestamp } = category.output
  const title = named ?? categoryName
  const stated = (timestamp ?? 0) * 1000
  const isMeant = Math.abs(stated) < 8e15 && isPlausible(new Date(stated).toISOString(), now)
  const placed: PlacedBrief[] = []
  const faults: FeedFault[] = []
  clusters.slice(0, FEED_LIMITS.items).forEach((one, index) => {
    const path = pathTo('$.clusters', index)
    const cluster = v.safeParse(clusterSchema, one)
    const made = cluster.success ? clusterBrief(cluster.output, title ?? '', isMeant ? stated : now) : null
    if (!made) {
      faults.push(
        lostFault(
          path,
          'has no title, no article or no text',
          'Nothing to be done here; the others are read.',
        ),
      )
      return
    }
    const read = readBriefWithFaults(made, path)
    faults.push(...read.faults)
    const left = cluster.success ? cluster.output.articles.length - 1 - LIMITS.coverage : 0
    if (left > 0) {
      faults.push({
        path: pathTo(path, 'articles'),
        wrong: `names ${left} more than are kept`,
        fix: `${LIMITS.coverage} are kept.`,
        weight: 'part',
      })
    }
    if (read.brief) placed.push({ brief: read.brief, path })
  })
  const unique = uniqueBriefs(placed)
  return { title: title ?? null, briefs: unique.briefs, faults: [...faults, ...unique.faults] }
}
