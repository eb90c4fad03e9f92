import type { Brief } from '../brief/brief'

/** Something wrong in a feed, said so that its maker can fix it. */
export interface FeedFault {
  /** Where: a JSON path such as `$.items[3]._storypulse.takeaways`. */
  path: string
  /** What is wrong there. */
  wrong: string
  /** What to write instead. */
  fix: string
  /** What it costs: the whole item, a part of it, or nothing. */
  weight: 'lost' | 'part' | 'note'
}

/** A fault that costs the whole item. */
export const lostFault = (path: string, wrong: string, fix: string): FeedFault => ({
  path,
  wrong,
  fix,
  weight: 'lost',
})

/** What was read from a document: everything that can be used, and what is wrong with the rest. */
export interface ParsedFeed {
  /** Of the whole document; null where it has none. */
  title: string | null
  briefs: Brief[]
  faults: FeedFault[]
}

/** A JSON path with one more step; a name that is no plain word is written in quotes. */
export function pathTo(path: string, step: string | number): string {
  if (typeof step === 'number') return `${path}[${step}]`
  return /^[A-Za-z_][\w-]*$/.test(step) ? `${path}.${step}` : `${path}[${JSON.stringify(step)}]`
}
