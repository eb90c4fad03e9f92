import type { Profile } from '../profile'
import type { Family } from './family'

const MOST = 3

/** For how many units of a page's leading figures the brief gives the same number, and for how many only others. */
function compareFigures(page: Profile, brief: Profile): { same: number; other: number } {
  const byUnit = new Map<number, Set<number>>()
  for (let i = 0; i < brief.figures.length; i += 2) {
    const unit = brief.figures[i] ?? 0
    const values = byUnit.get(unit) ?? new Set()
    values.add(brief.figures[i + 1] ?? 0)
    byUnit.set(unit, values)
  }
  const agrees = new Map<number, boolean>()
  for (let i = 0; i < page.leadFigures * 2; i += 2) {
    const unit = page.figures[i] ?? 0
    const values = byUnit.get(unit)
    if (values) agrees.set(unit, (agrees.get(unit) ?? false) || values.has(page.figures[i + 1] ?? 0))
  }
  const same = [...agrees.values()].filter(Boolean).length
  return { same, other: agrees.size - same }
}

/** Numbers of the same unit: the same ones, or others. */
export const figureFeatures: Family<'figuresSame' | 'figuresOther'> = {
  names: ['figuresSame', 'figuresOther'],
  of: ({ page, brief }) => {
    const { same, other } = compareFigures(page.profile, brief.profile)
    return { figuresSame: Math.min(MOST, same) / MOST, figuresOther: Math.min(MOST, other) / MOST }
  },
}
