import { hash32 } from '../text/hash'
import { type Figure, numberValue } from '../text/numbers'
import { stem } from '../text/stem'
import { stopWords } from '../text/stop-words'
import type { Token } from '../text/tokens'
import { statedNumbers } from './stated-numbers'

/** A word of a text that carries meaning. */
export interface Term {
  /** Hash of its stem, or of a number's digits. */
  hash: number
  /** The hash's upper 30 bits: an engine keeps small integers quicker than large ones, and compares by them alone. */
  key: number
  /** As written. */
  surface: string
  /** Index among the text's tokens. */
  index: number
  /** Written with a capital where that tells something. */
  isName: boolean
}

/** A sentence or a line as evidence sees it. */
export interface ReadWords {
  /** Key of each word in order, grammar words too. */
  words: readonly number[]
  /** In order, repeats included. */
  terms: readonly Term[]
  /** Buckets of its character n-grams, each once. */
  grams: Uint16Array
  numbers: readonly Figure[]
}

const SPARED_BITS = 2
/** Characters in a character n-gram, as is usual for European languages (McNamee and Mayfield 2004). */
const GRAM = 4
/** Room for the n-grams of one article; a collision makes two of them one. */
export const GRAM_BUCKETS = 1 << 16

/** Letters outside the scripts whose words may be a single character. */
const SHORT = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u

/** For each bucket the last text that had it. */
const seenIn = new Uint32Array(GRAM_BUCKETS)
let reading = 0

function gramsOf(words: readonly Token[]): Uint16Array {
  const text = ` ${words.map(({ word }) => word).join(' ')} `
  const found = new Uint16Array(Math.max(0, text.length - GRAM + 1))
  let count = 0
  if (++reading === 0xffffffff) {
    seenIn.fill(0)
    reading = 1
  }
  for (let i = 0; i + GRAM <= text.length; i++) {
    let h = 2166136261
    for (let j = i; j < i + GRAM; j++) h = Math.imul(h ^ text.charCodeAt(j), 16777619)
    const bucket = (h ^ (h >>> 16)) & (GRAM_BUCKETS - 1)
    if (seenIn[bucket] === reading) continue
    seenIn[bucket] = reading
    found[count++] = bucket
  }
  return found.slice(0, count)
}

const hashesOf = new Map<string, Map<string, number>>()
const KEPT = 50_000

/** The hashed stems of a language's words, as far as they were met. */
function stemHashes(language: string): Map<string, number> {
  let hashes = hashesOf.get(language)
  if (!hashes || hashes.size > KEPT) {
    hashes = new Map()
    hashesOf.set(language, hashes)
  }
  return hashes
}

/** `1,600` and `1600` are one. */
function numberHash(digits: string): number {
  const value = numberValue(digits)
  return hash32(`#${Number.isFinite(value) ? value : digits}`)
}

/**
 * Reads a text of which `words` are the tokens.
 * @param language primary subtag, or '' where it is not known; then English grammar words are left out, as on most pages.
 */
export function readWords(text: string, words: readonly Token[], language: string): ReadWords {
  const stops = stopWords(language || 'en')
  const known = stemHashes(language)
  const hashOf = (word: string) => {
    let hash = known.get(word)
    if (hash === undefined) {
      hash = hash32(stem(word, language))
      known.set(word, hash)
    }
    return hash
  }
  const terms: Term[] = []
  const all = words.map(({ word, kind, surface, capital, opens }, index) => {
    const isNumber = kind === 'number'
    const hash = isNumber ? numberHash(word) : hashOf(word)
    const key = hash >>> SPARED_BITS
    if (!stops.has(word) && !SHORT.test(word)) {
      terms.push({ hash, key, surface, index, isName: capital && !opens && !isNumber })
    }
    return key
  })
  return { words: all, terms, grams: gramsOf(words), numbers: statedNumbers(text, words) }
}
