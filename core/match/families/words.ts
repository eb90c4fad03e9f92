import type { Pairing } from '../pairing'
import { NAME } from '../profile'
import type { Family } from './family'

type Name = 'cosineWords' | 'sharedRareWords'

/** Only words rarer than this weight count as rare. */
const RARE = 0.5

function of({ page, brief, inPage }: Pairing): Record<Name, number> {
  let product = 0
  let rare = 0
  inPage.forEach((j, i) => {
    if (j < 0) return
    const briefNames = (brief.profile.flags[i] ?? 0) & NAME
    const pageNames = (page.profile.flags[j] ?? 0) & NAME
    if (!(briefNames && pageNames)) product += (brief.values[i] ?? 0) * (page.values[j] ?? 0)
    if (!pageNames) rare += Math.max(0, (page.weights[j] ?? 0) - RARE) ** 2
  })
  return { cosineWords: product / (page.wordNorm * brief.wordNorm), sharedRareWords: Math.log1p(rare * 5) }
}

/** The words that are no names: how alike they are as vectors, and how many rare ones are shared. */
export const words: Family<Name> = { names: ['cosineWords', 'sharedRareWords'], of }
