import { sharedPairs } from '../near-pairs'
import type { Family } from './family'

/** Terms that stand side by side or near each other on both sides: who did what to whom. */
export const neighbours: Family<'pairs' | 'leadNear' | 'pageLeadNear' | 'nearAll' | 'nearMixed'> = {
  names: ['pairs', 'leadNear', 'pageLeadNear', 'nearAll', 'nearMixed'],
  of: ({ page, brief, inPage }) => {
    const shared = sharedPairs(page.near, brief.near, inPage)
    const fewer = Math.min(page.near.adjacent, brief.near.adjacent)
    return {
      pairs: Math.min(1, shared.adjacent / Math.sqrt(fewer + 1) / 2),
      leadNear: shared.leadOfBrief,
      pageLeadNear: shared.leadOfPage,
      nearAll: shared.all,
      nearMixed: shared.mixed,
    }
  },
}
