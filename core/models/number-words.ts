import type { Token } from '../text/tokens'

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SMALL = new Map<string, number>([
  ...UNITS.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
])
const LARGE = new Map<string, number>([
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
/** No number in words is longer: `nine hundred and ninety nine thousand nine hundred and ninety nine`. */
const LONGEST = 10

/** A number written in English words. */
export interface WordNumber {
  surface: string
  value: number
  /** Indices of its first token and of the one after its last. */
  from: number
  to: number
}

const isPart = ({ kind, word }: Token) =>
  kind === 'word' &&
  (SMALL.has(word) || LARGE.has(word) || word === 'hundred' || word === 'and' || word === 'a')

/** The value of number words from first to last; null where they are no number. */
function phraseValue(words: readonly string[]): number | null {
  let total = 0
  let group: number | null = null
  for (const [i, word] of words.entries()) {
    const small = SMALL.get(word)
    const large = LARGE.get(word)
    if (word === 'and') {
      const within =
        i > 0 && i < words.length - 1 && /^(hundred|thousand|million|billion)$/.test(words[i - 1] ?? '')
      if (!within) return null
    } else if (word === 'a') {
      if (i > 0 || words.length < 2) return null
      group = 1
    } else if (small !== undefined) {
      const tens = (group ?? 0) % 100
      const fits =
        group === null ||
        (small < 100 && tens === 0) ||
        (small > 0 && small < 10 && tens >= 20 && tens % 10 === 0)
      if (!fits) return null
      group = (group ?? 0) + small
    } else if (word === 'hundred') {
      if (group === null || group < 1 || group > 99) return null
      group *= 100
    } else if (large !== undefined) {
      if (group === null) return null
      total += group * large
      group = null
    }
  }
  return total + (group ?? 0)
}

/** All numbers that stretches of number words make; with `longest`, of overlapping ones that which holds the others. */
export function wordNumbers(text: string, words: readonly Token[], longest: boolean): WordNumber[] {
  const found: WordNumber[] = []
  for (let from = 0; from < words.length; from++) {
    let best: WordNumber | null = null
    for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
      const token = words[to - 1]
      const before = words[to - 2]
      if (!token || !isPart(token)) break
      if (
        to > from + 1 &&
        before &&
        !/^[\s-]{1,3}$/.test(text.slice(before.at + before.surface.length, token.at))
      )
        break
      const value = phraseValue(words.slice(from, to).map(({ word }) => word))
      const first = words[from]
      if (value === null || !first) continue
      const surface = text.slice(first.at, token.at + token.surface.length)
      best = { surface, value, from, to }
      if (!longest) found.push(best)
    }
    if (longest && best) {
      found.push(best)
      from = best.to - 1
    }
  }
  return found
}
