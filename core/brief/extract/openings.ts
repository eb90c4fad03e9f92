import { CONNECTIVES, FIRST_PERSON, POINTERS, SECOND_PERSON } from './english'
import type { FeatureName } from './feature-names'
import { openersOf, takesUp } from './openers'
import type { Sentence } from './sentence-list'

/** How often a word of a kind counts at most. */
const MOST = 3

/** What a sentence begins with, and whom it speaks of, in languages of which that is known. */
export function sentenceOpenings(
  { tokens, text }: Sentence,
  language: string,
): Pick<Record<FeatureName, number>, 'pointer' | 'connective' | 'firstPerson' | 'secondPerson'> {
  const known = language === 'en' ? undefined : openersOf(language)
  const words = tokens.map(({ surface, word }) => (known ? surface.toLowerCase() : word))
  const first = words[0] ?? ''
  const among = (own: ReadonlySet<string> | undefined) => (own?.has(first) ? 1 : 0)
  const holding = (own: ReadonlySet<string> | undefined) =>
    own ? Math.min(MOST, words.filter((word) => own.has(word)).length) : 0
  if (language === 'en') {
    return {
      pointer: among(POINTERS),
      connective: among(CONNECTIVES),
      firstPerson: holding(FIRST_PERSON),
      secondPerson: holding(SECOND_PERSON),
    }
  }
  return {
    pointer: Math.max(among(known?.pointers), takesUp(text, language) ? 1 : 0),
    connective: among(known?.connectives),
    firstPerson: holding(known?.first),
    secondPerson: holding(known?.second),
  }
}
