import { daysBetween } from '../pairing'
import type { Family } from './family'

/**
 * When it was published and which days and years are mentioned. Where a date is unknown `dateKnown` and `dateDistance` are
 * both 0, so that the weight of the first says how a known same day differs from an unknown one.
 */
export const dates: Family<'yearsOther' | 'daysShared' | 'dateKnown' | 'dateDistance'> = {
  names: ['yearsOther', 'daysShared', 'dateKnown', 'dateDistance'],
  of: ({ page: { profile: p }, brief: { profile: b } }) => {
    const days = daysBetween(p, b)
    const yearShared = p.years.some((year) => b.years.includes(year))
    return {
      yearsOther: p.years.length && b.years.length && !yearShared ? 1 : 0,
      daysShared: p.days.some((day) => b.days.includes(day)) ? 1 : 0,
      dateKnown: days === null ? 0 : 1,
      dateDistance: days === null ? 0 : Math.log1p(days) / 6,
    }
  },
}
