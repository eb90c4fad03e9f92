import type { Brief } from '../brief/brief'
import { type FeedFault, pathTo } from './fault'
import { isPlausible, plausibleMoment } from './plausible-date'

const FIX = 'Write the true date, or leave it out where it may be left out.'

function fault(path: string, date: string, instead: string): FeedFault {
  return { path, wrong: `"${date}" cannot be meant; ${instead}`, fix: FIX, weight: 'part' }
}

/**
 * A brief without dates that cannot be meant (1970, 2100). A story's is left out; the brief's own are taken from each
 * other, from its story, or are `now` (ms since 1970).
 */
export function repairDates(brief: Brief, path: string, now: number): { brief: Brief; faults: FeedFault[] } {
  const faults: FeedFault[] = []
  const isRight = (date: string | undefined): date is string => date !== undefined && isPlausible(date, now)
  const dateless = <T extends { publishedAt?: string | undefined }>(of: T, at: string): T => {
    if (of.publishedAt === undefined || isRight(of.publishedAt)) return of
    faults.push(fault(pathTo(at, 'publishedAt'), of.publishedAt, 'it is left out'))
    const copy = { ...of }
    delete copy.publishedAt
    return copy
  }
  const story = dateless(brief.story, pathTo(path, 'story'))
  const coverage = brief.coverage.map((one, index) => dateless(one, pathTo(pathTo(path, 'coverage'), index)))
  const known = [brief.createdAt, brief.updatedAt, story.publishedAt].find(isRight)
  const other = known ?? plausibleMoment(now)
  const own = (name: 'createdAt' | 'updatedAt'): string => {
    if (isRight(brief[name])) return brief[name]
    faults.push(fault(pathTo(path, name), brief[name], `${other} is taken instead`))
    return other
  }
  const [createdAt, updatedAt] = [own('createdAt'), own('updatedAt')]
  return { brief: faults.length ? { ...brief, story, coverage, createdAt, updatedAt } : brief, faults }
}
