import { CUE_NAMES, cueRow } from './cues'
import { SENTENCE_FEATURES } from './feature-names'
import figures from './roles.gen.json'

/** The parts a sentence may play beside telling what happened. */
export const ROLES = ['why', 'background', 'next'] as const
export type Role = (typeof ROLES)[number]

/** The chance of each role, 0 to 1. */
export type RoleChances = Readonly<Record<Role, number>>

/** What training wrote: a linear model for each role over a sentence's features and cues. */
export type RoleFigures = { columns: readonly string[] } & Record<
  Role,
  { weights: readonly number[]; bias: number }
>

/** The figures are of another set of columns than this build's. */
export class WrongRolesError extends Error {
  override readonly name = 'WrongRolesError'
}

/** Columns of a role's weights. */
export const ROLE_COLUMNS: readonly string[] = [...SENTENCE_FEATURES, ...CUE_NAMES]

const FIGURES: RoleFigures = figures
if (FIGURES.columns.join() !== ROLE_COLUMNS.join()) throw new WrongRolesError('Run: npm run train:takeaways')

/** Of a sentence that plays none. */
export const NO_ROLE: RoleChances = { why: 0, background: 0, next: 0 }

/** A sentence as the role models see it: its features, then its cues. */
export const roleRow = (features: Float64Array, text: string): Float64Array =>
  Float64Array.from([...features, ...cueRow(text)])

/** What part an English sentence is likely to play; none in other languages, of which that was not learnt. */
export function roleChances(features: Float64Array, text: string, language: string): RoleChances {
  if (language !== 'en') return NO_ROLE
  const row = roleRow(features, text)
  const chance = ({ weights, bias }: { weights: readonly number[]; bias: number }) =>
    1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)))
  return { why: chance(FIGURES.why), background: chance(FIGURES.background), next: chance(FIGURES.next) }
}
