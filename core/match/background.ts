import { decodeBase64 } from '../text/base64'
import shipped from './background.gen.json'

/** How many of the background's articles hold each common term. */
export interface BackgroundTable {
  /** Number of articles behind the table. */
  articles: number
  /** Hashed stems, ascending. */
  terms: string
  /** For each the count in eighths of an octave, and one bit for words mostly written with a capital. */
  levels: string
}

let terms = new Uint32Array(decodeBase64(shipped.terms).buffer)
let levels = decodeBase64(shipped.levels)

/** Number of articles behind the table. */
export let BACKGROUND_SIZE: number = shipped.articles

/** Counts by another table from now on. For training, which makes a new one, before anything has been weighed. */
export function useBackground(table: BackgroundTable): void {
  terms = new Uint32Array(decodeBase64(table.terms).buffer)
  levels = decodeBase64(table.levels)
  BACKGROUND_SIZE = table.articles
}

const STEPS_AN_OCTAVE = 8
const PROPER = 128

function indexOf(term: number): number {
  let low = 0
  let high = terms.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = terms[middle] ?? 0
    if (found === term) return middle
    if (found < term) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** In how many of the background's articles a hashed term occurs; 0 for one too rare for the table. */
export function backgroundCount(term: number): number {
  const at = indexOf(term)
  return at < 0 ? 0 : 2 ** (((levels[at] ?? 0) & (PROPER - 1)) / STEPS_AN_OCTAVE)
}

/** Whether a term that a text shows only where capitals tell nothing is likely a name: always so for rare words. */
export function isProperByHabit(term: number, lang: string): boolean {
  if (lang !== 'en' && lang !== '') return true
  const at = indexOf(term)
  return at < 0 || ((levels[at] ?? 0) & PROPER) !== 0
}
