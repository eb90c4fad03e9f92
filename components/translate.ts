import type { GeneratedI18nStructure as Words } from '#i18n'

type Value = string | number

/** The values of a text, one for each `$1`, `$2` … in it. */
type Values<Count extends number, So extends Value[] = []> = So['length'] extends Count
  ? So
  : Values<Count, [...So, Value]>

/** The keys of texts of this kind. Worked out once each: asked anew at every call it was four fifths of a type check. */
type KeyOf<Kind> = { [K in keyof Words]: Words[K] extends Kind ? K : never }[keyof Words]
/** The key of a text without values. */
export type BareKey = KeyOf<{ plural: false; substitutions: 0 }>
type Filled = KeyOf<{ plural: false }>
type Counted = KeyOf<{ plural: true; substitutions: 0 | 1 }>
type CountedFilled = KeyOf<{ plural: true }>

/** Turns a key of locales/ into the reader's language; a text that is counted takes how many first. */
export interface Translate {
  (key: BareKey): string
  <K extends Filled>(key: K, values: Values<Words[K]['substitutions']>): string
  (key: Counted, count: number): string
  <K extends CountedFilled>(key: K, count: number, values: Values<Words[K]['substitutions']>): string
}
