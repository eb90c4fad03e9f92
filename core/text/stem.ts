import { stemmer } from 'stemmer'

const MEMO_SIZE = 20_000
const memo = new Map<string, string>()
const ALPHABETIC = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]+$/u
/** Inflection of European languages sits at the end; the first six letters keep a word's forms together. */
const KEPT = 6

function english(word: string): string {
  const known = memo.get(word)
  if (known !== undefined) return known
  if (memo.size > MEMO_SIZE) memo.clear()
  const stem = stemmer(word)
  memo.set(word, stem)
  return stem
}

/**
 * The form under which a folded word is compared: Porter's stem in English; in other languages of the Latin, Cyrillic
 * and Greek scripts the first six letters, which do about as well as a stemmer (McNamee and Mayfield 2004, "Character
 * n-gram tokenization for European language text retrieval"); elsewhere the word itself.
 */
export function stem(word: string, language: string): string {
  if (language === 'en' || language === '') return /^[a-z]+$/.test(word) ? english(word) : word
  return word.length > KEPT && ALPHABETIC.test(word) ? word.slice(0, KEPT) : word
}
