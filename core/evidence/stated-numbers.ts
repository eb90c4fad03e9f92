import { type Figure, numbersIn, TENS } from '../text/numbers'
import type { Token } from '../text/tokens'
import { statedTimes } from './stated-times'

const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  once: 1,
  twice: 2,
  thrice: 3,
  dozen: 12,
  pair: 2,
  couple: 2,
  half: 0.5,
  quarter: 0.25,
  zero: 0,
  one: 1,
}
const MULTIPLES: Record<string, number> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 }

/** `thirty-five`: joined by a hyphen or a space. */
const isJoined = (a: Token, b: Token) => b.at - (a.at + a.surface.length) === 1

/**
 * The numbers that a text states: those of `figures`, compounds of two number words (`thirty-five`, `two hundred`), clock times
 * (`statedTimes`), and digits behind a letter (`F16`, `B-52` has them apart).
 */
export function statedNumbers(text: string, words: readonly Token[]): Figure[] {
  const found: Figure[] = []
  const taken = new Set<number>()
  for (const { figure, tokens } of statedTimes(text, words)) {
    found.push(figure)
    for (const token of tokens) taken.add(token)
  }
  words.forEach((token, index) => {
    const next = words[index + 1]
    const tens = token.kind === 'word' ? TENS[token.word] : undefined
    if (tens === undefined || taken.has(index) || !next || next.kind !== 'word' || !isJoined(token, next))
      return
    const ones = numbersIn(next.surface, [{ ...next, at: 0 }])[0]?.value ?? ORDINALS[next.word]
    if (ones === undefined || ones < 1 || ones > 9) return
    taken.add(index).add(index + 1)
    const surface = text.slice(token.at, next.at + next.surface.length)
    found.push({ surface, value: tens + ones, unit: '', index })
  })
  for (const figure of numbersIn(text, words)) {
    if (taken.has(figure.index)) continue
    const token = words[figure.index]
    const next = words[figure.index + 1]
    const times = token?.kind === 'word' && next && isJoined(token, next) ? MULTIPLES[next.word] : undefined
    if (times !== undefined && figure.value < 100) {
      found.push({ ...figure, value: figure.value >= 1e3 ? figure.value : figure.value * times })
      taken.add(figure.index + 1)
    } else found.push(figure)
  }
  return found.map((figure) => asYear(figure, text, words)).sort((a, b) => a.index - b.index)
}

/** The second year of `2018–19` in full. */
function asYear(figure: Figure, text: string, words: readonly Token[]): Figure {
  const token = words[figure.index]
  const before = words[figure.index - 1]
  if (!token || !before || !/^\d\d$/.test(token.word) || !/^(?:19|20)\d\d$/.test(before.word)) return figure
  const between = text.slice(before.at + before.surface.length, token.at)
  return /^[-–/]$/.test(between) ? { ...figure, value: Number(before.word.slice(0, 2) + token.word) } : figure
}

/** Values that a text gives in other words: `third`, `a dozen`, `half`. Not asked for in a line, but known where one asks. */
export const valuesInWords = (words: readonly Token[]): number[] =>
  words.flatMap(({ word }) => ORDINALS[word] ?? [])

const TORN = /(?<![\d.,])\d{1,3}(?:, \d{3})+(?!\d)|(?<![\d.,])\d+\. \d+(?!\d)/g

/** Numbers torn apart by a space behind their separator, as some pages set them: `1, 600`, `98. 7`. */
export const tornValues = (text: string): number[] =>
  [...text.matchAll(TORN)].map(([digits]) => Number(digits.replace(/[ ,]/g, ''))).filter(Number.isFinite)
