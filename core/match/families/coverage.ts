import { briefSide, held, pageSide } from '../pairing'
import { LEAD, NAME, NUMBER, TITLE } from '../profile'
import type { Family } from './family'

/** How much of each side's headline and opening the other holds. */
export const coverage: Family<
  | 'pageLeadInBrief'
  | 'briefLeadInPage'
  | 'pageTitleInBrief'
  | 'briefTitleInPage'
  | 'titleWordsInPage'
  | 'pageTitleWordsInBrief'
> = {
  names: [
    'pageLeadInBrief',
    'briefLeadInPage',
    'pageTitleInBrief',
    'briefTitleInPage',
    'titleWordsInPage',
    'pageTitleWordsInBrief',
  ],
  of: (pair) => ({
    pageLeadInBrief: held(pageSide(pair), LEAD),
    briefLeadInPage: held(briefSide(pair), LEAD),
    pageTitleInBrief: held(pageSide(pair), TITLE),
    briefTitleInPage: held(briefSide(pair), TITLE),
    titleWordsInPage: held(briefSide(pair), TITLE, NAME | NUMBER, 0.4),
    pageTitleWordsInBrief: held(pageSide(pair), TITLE, NAME | NUMBER, 0.4),
  }),
}
