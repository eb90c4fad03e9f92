import { coverage } from './families/coverage'
import { dates } from './families/dates'
import { figureFeatures } from './families/figures'
import { length } from './families/length'
import { names } from './families/names'
import { neighbours } from './families/neighbours'
import { statements } from './families/statements'
import { words } from './families/words'
import type { Pairing } from './pairing'

/** All kinds of evidence, by name. */
export const MATCH_FAMILIES = {
  words,
  coverage,
  names,
  figureFeatures,
  dates,
  length,
  statements,
  neighbours,
}

const families = Object.values(MATCH_FAMILIES)

/** Names of the features in the order of `compare`. */
export const MATCH_FEATURES: readonly string[] = families.flatMap((family): readonly string[] => family.names)

/** What speaks for and against a page telling a brief's story, in the order of `FEATURE_NAMES`. */
export function compare(pair: Pairing): Float64Array {
  return Float64Array.from(
    families.flatMap((family) => {
      const values: Readonly<Record<string, number>> = family.of(pair)
      return family.names.map((name) => values[name] ?? 0)
    }),
  )
}
