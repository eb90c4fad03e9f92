import type { Likeness, WeighedLine } from './likeness'
import { LIKENESSES } from './likeness'
import type { PageIndex } from './page-index'

/** What is measured of a line and a sentence. */
export const FEATURES = [
  // Each likeness as a share of the highest on the page.
  ...LIKENESSES.map((name) => `${name} of best` as const),
  'sharedMixed',
  'grams',
  'names',
  'run',
  'length',
  'before',
  'after',
  'around',
  'isTitle',
  'isHeading',
  'place',
] as const

/** How many sentences on either side count as around. */
const AROUND = 2

/** The share of the line's weight that sentences `from` to `to` hold together. */
function heldBetween({ keys, mixed, held }: WeighedLine, from: number, to: number): number {
  const isHeld = new Uint8Array(keys.length)
  for (let i = Math.max(0, from); i <= to; i++) for (const slot of held[i] ?? []) isHeld[slot] = 1
  let all = 0
  let shared = 0
  keys.forEach((key, slot) => {
    const weight = mixed.get(key) ?? 0
    all += weight
    if (isHeld[slot]) shared += weight
  })
  return all ? shared / all : 0
}

/** Length of the longest run of words that both have. */
export function longestRun(a: readonly number[], b: readonly number[]): number {
  let before = new Uint16Array(b.length + 1)
  let now = new Uint16Array(b.length + 1)
  let longest = 0
  for (const word of a) {
    for (let j = 0; j < b.length; j++) {
      const run = b[j] === word ? (before[j] ?? 0) + 1 : 0
      now[j + 1] = run
      if (run > longest) longest = run
    }
    const spare = before
    before = now
    now = spare
  }
  return longest
}

/** The features of some of a page's sentences, a row each. */
export function evidenceFeatures(
  page: PageIndex,
  line: WeighedLine,
  like: Likeness,
  of: readonly number[],
): Float64Array[] {
  const highest = LIKENESSES.map((name) => {
    let most = 1e-9
    for (const value of like[name]) if (value > most) most = value
    return most
  })
  return of.map((i) => {
    const sentence = page.sentences[i]
    const row = new Float64Array(FEATURES.length)
    LIKENESSES.forEach((name, j) => {
      row[j] = (like[name][i] ?? 0) / (highest[j] ?? 1)
    })
    row.set(
      [
        like.sharedMixed[i] ?? 0,
        like.grams[i] ?? 0,
        like.names[i] ?? 0,
        longestRun(line.read.words, sentence?.words ?? []) / Math.max(1, line.read.words.length),
        Math.log1p(sentence?.terms.length ?? 0),
        like.sharedMixed[i - 1] ?? 0,
        like.sharedMixed[i + 1] ?? 0,
        heldBetween(line, i - AROUND, i + AROUND),
        sentence?.isTitle ? 1 : 0,
        sentence?.kind === 'heading' ? 1 : 0,
        i / page.sentences.length,
      ],
      LIKENESSES.length,
    )
    return row
  })
}
