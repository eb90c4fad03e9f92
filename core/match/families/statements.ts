import { firstAfterTitle, secondBest } from '../line-shares'
import { briefSide, pageSide } from '../pairing'
import type { Family } from './family'

/** Whether single statements of one side are found in single places of the other. */
export const statements: Family<'bestTakeaway' | 'bestPageLead' | 'firstLine'> = {
  names: ['bestTakeaway', 'bestPageLead', 'firstLine'],
  of: (pair) => ({
    bestTakeaway: secondBest(briefSide(pair), pair.page.lines),
    bestPageLead: secondBest(pageSide(pair), pair.brief.lines),
    firstLine: firstAfterTitle(pageSide(pair)),
  }),
}
