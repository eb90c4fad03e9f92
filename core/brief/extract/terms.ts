import { BACKGROUND_SIZE, backgroundCount } from '../../match/background'
import { hash32 } from '../../text/hash'
import { stem } from '../../text/stem'
import { stopWords } from '../../text/stop-words'
import type { Token } from '../../text/tokens'
import type { SentenceList } from './sentence-list'

/** The words of an article that carry its content, numbered. */
export interface Terms {
  /** For each sentence its terms, each once, in order. */
  ofSentence: readonly (readonly number[])[]
  /** For each sentence the terms written with a capital where that tells something. */
  namesOf: readonly (readonly number[])[]
  /** How often each occurs, and how much an occurrence counts: rarer in other articles, more. */
  count: readonly number[]
  weight: readonly number[]
  /** The number of a term, or -1 where the article does not hold it. */
  find: (token: Token) => number
}

/** Letters and digits outside the scripts whose words may be a single character. */
const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]$/u

/**
 * The terms of all sentences. Weights are inverse document frequencies, ln(1 + N / (n + 1)), over the background's
 * articles, which are English; `plain`, as in other languages, all words count alike.
 */
export function termsOf({ sentences, language }: SentenceList, plain = language !== 'en'): Terms {
  const stops = stopWords(language || 'en')
  const numbers = new Map<string, number>()
  const count: number[] = []
  const weight: number[] = []
  const keys = new Map<string, string>()
  const keyOf = ({ word, kind }: Token): string => {
    let key = keys.get(word)
    if (key === undefined) {
      key = stops.has(word) || SHORT.test(word) ? '' : kind === 'word' ? stem(word, language) : word
      keys.set(word, key)
    }
    return key
  }
  const numberOf = (key: string): number => {
    let number = numbers.get(key)
    if (number === undefined) {
      number = count.length
      numbers.set(key, number)
      count.push(0)
      weight.push(plain ? 1 : Math.log(1 + BACKGROUND_SIZE / (backgroundCount(hash32(key)) + 1)))
    }
    return number
  }
  const namesOf: number[][] = []
  const ofSentence = sentences.map(({ tokens }) => {
    const terms = new Set<number>()
    const names = new Set<number>()
    for (const token of tokens) {
      const key = keyOf(token)
      if (!key) continue
      const number = numberOf(key)
      count[number] = (count[number] ?? 0) + 1
      terms.add(number)
      if (token.capital && !token.opens && token.kind === 'word') names.add(number)
    }
    namesOf.push([...names])
    return [...terms]
  })
  return { ofSentence, namesOf, count, weight, find: (token) => numbers.get(keyOf(token)) ?? -1 }
}

/** The share of `of`'s weight that `held` covers, 0 to 1. */
export function covered(of: readonly number[], held: ReadonlySet<number>, { weight }: Terms): number {
  let all = 0
  let shared = 0
  for (const term of of) {
    const value = weight[term] ?? 0
    all += value
    if (held.has(term)) shared += value
  }
  return all ? shared / all : 0
}
