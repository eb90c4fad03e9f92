import { briefSide, held, type PairSide, pageSide } from '../pairing'
import { NAME, TITLE } from '../profile'
import type { Family } from './family'

const MAIN_NAMES = 5

/** Share of the names that matter most on one side which the other holds, by value; a half where there are none. */
function mainNames({ from, found }: PairSide): number {
  const names: number[] = []
  from.profile.flags.forEach((flag, i) => {
    if (flag & NAME) names.push(i)
  })
  names.sort((i, j) => (from.values[j] ?? 0) - (from.values[i] ?? 0))
  let all = 0
  let shared = 0
  for (const i of names.slice(0, MAIN_NAMES)) {
    const value = from.values[i] ?? 0
    all += value
    if ((found[i] ?? -1) >= 0) shared += value
  }
  return all ? shared / all : 0.5
}

/** Value of the name that matters most among those the other side lacks: another person, body or place. */
function stranger({ from, found }: PairSide): number {
  let most = 0
  from.profile.flags.forEach((flag, i) => {
    if (flag & NAME && (found[i] ?? -1) < 0) most = Math.max(most, from.values[i] ?? 0)
  })
  return most
}

/** Whom and what both sides name, and whom only one of them does. */
export const names: Family<
  'titleNamesInPage' | 'pageTitleNamesInBrief' | 'pageMainNames' | 'pageStranger' | 'briefStranger'
> = {
  names: ['titleNamesInPage', 'pageTitleNamesInBrief', 'pageMainNames', 'pageStranger', 'briefStranger'],
  of: (pair) => ({
    titleNamesInPage: held(briefSide(pair), TITLE | NAME, 0, 0.7),
    pageTitleNamesInBrief: held(pageSide(pair), TITLE | NAME, 0, 0.7),
    pageMainNames: mainNames(pageSide(pair)),
    pageStranger: stranger(pageSide(pair)),
    briefStranger: stranger(briefSide(pair)),
  }),
}
