import { type LineIndex, lineIndex } from './lines'
import { type NearPairs, nearPairs } from './near-pairs'
import { NAME, type Profile } from './profile'

/** A term's weight, 0 (in every text) to 1 (in none seen). */
export type Weigh = (term: number) => number

/** What each term of a profile tells. */
export interface WeighedTerms {
  weights: Float64Array
  /** Weight times damped count. */
  values: Float64Array
  /** Length of the vector of all values, and of those of terms that are no names. */
  norm: number
  wordNorm: number
}

/** A profile with what is worked out once to compare it with several others. */
export interface Weighed extends WeighedTerms {
  profile: Profile
  near: NearPairs
  lines: LineIndex
}

/** Works out what each term tells. */
export function weighedTerms({ terms, counts, flags }: Profile, weigh: Weigh): WeighedTerms {
  const weights = new Float64Array(terms.length)
  const values = new Float64Array(terms.length)
  let names = 0
  let words = 0
  for (let i = 0; i < terms.length; i++) {
    const weight = weigh(terms[i] ?? 0)
    const value = weight * (1 + Math.log(counts[i] || 1))
    weights[i] = weight
    values[i] = value
    if ((flags[i] ?? 0) & NAME) names += value * value
    else words += value * value
  }
  return { weights, values, norm: Math.sqrt(names + words) || 1, wordNorm: Math.sqrt(words) || 1 }
}

/** Positions of the terms that tell most, best first. */
export function salientTerms({ values }: WeighedTerms, most: number): number[] {
  return [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0)).slice(0, most)
}

/** Makes a profile ready to be compared. */
export function weighed(profile: Profile, weigh: Weigh): Weighed {
  const terms = weighedTerms(profile, weigh)
  return {
    profile,
    ...terms,
    near: nearPairs(profile, terms.weights),
    lines: lineIndex(profile, terms.weights),
  }
}
