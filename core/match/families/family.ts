import type { Pairing } from '../pairing'

/** Some features that measure one kind of evidence. */
export interface Family<Name extends string> {
  names: readonly Name[]
  of: (pair: Pairing) => Record<Name, number>
}
