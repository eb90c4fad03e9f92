import { fold } from '../text/fold'
import { numberValue } from '../text/numbers'
import { scaleOf } from '../text/scale-words'
import { tokens } from '../text/tokens'
import { wordNumbers } from './number-words'

/** A number of a text, with every value it can be read as. */
export interface StatedNumber {
  surface: string
  /** Where its digits stand, UTF-16 units. For number words the whole. */
  start: number
  end: number
  values: number[]
  /** The digits as written. */
  digits: string
}

const DIGITS = /\d+(?:[.,’'٫٬]\d+)*/g
/** `12 500`, with any of the spaces that part thousands. */
const SPACED = /(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?(?!\d|[.,]\d)/g
const SCALE = /^[\s\u00a0\u202f-]?(\p{L}[\p{L}\p{M}]*)/u
const CHINESE = /^[万萬億亿兆만억조]/

/** Digits of any script as those of ASCII; the length stays. */
export function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    if (code < 128) return digit
    let value = 0
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
    return String(value).padEnd(digit.length, '\u200b')
  })
}

const tidy = (value: number) => Number(value.toPrecision(12))

/** The scale behind a number that ends at `end`: `million`, `bn`, `億`. */
function scaleAt(text: string, end: number): { by: number; doubtful: boolean; to: number } | null {
  const after = text.slice(end, end + 24)
  const sign = CHINESE.exec(after)
  const found = sign ?? SCALE.exec(after)
  const word = sign ? sign[0] : found?.[1]
  const scale = word ? scaleOf(fold(word)) : null
  return scale && found ? { ...scale, to: end + found[0].length } : null
}

function withScale(text: string, digits: string, start: number, end: number, plain: boolean): StatedNumber {
  const value = numberValue(digits.replace(/[ \u00a0\u2009\u202f٬]/g, '').replace('٫', '.'))
  const scale = scaleAt(text, end)
  const values = !Number.isFinite(value)
    ? []
    : scale
      ? [value * scale.by, ...(scale.doubtful || plain ? [value] : [])]
      : [value]
  return {
    surface: text.slice(start, scale && !scale.doubtful ? scale.to : end).trim(),
    start,
    end,
    values: values.map(tidy),
    digits,
  }
}

/**
 * The numbers in digits that a text states, with the scale words of many languages worked in. `plain` adds the value without
 * its scale, and each part of a number whose thousands are parted by spaces: all that a page may be said to hold.
 */
export function digitNumbers(original: string, plain: boolean): StatedNumber[] {
  const text = asciiDigits(original)
  const spaced = Array.from(text.matchAll(SPACED), ({ 0: digits, index }) =>
    withScale(text, digits, index, index + digits.length, plain),
  )
  const single = Array.from(text.matchAll(DIGITS), ({ 0: digits, index }) =>
    withScale(text, digits, index, index + digits.length, plain),
  )
  if (plain) return [...spaced, ...single, ...chineseSums(text)]
  const sums = chineseSums(text)
  const whole = [...sums, ...spaced]
  const covered = ({ start, end }: StatedNumber) => whole.some((one) => one.start <= start && one.end >= end)
  return [...whole, ...single.filter((one) => !covered(one))]
}

/** Digits are read from where they begin, and only from there: a long row of them is gone over once. */
const SUMMED = /(?<![\d.,])[.,]*((?:\d[\d.,]*[兆조億亿억万萬만]){2,}|\d[\d.,]*[兆조億亿억万萬만]\d+)/g

/** `3億5000万`: one number of several scales. */
function chineseSums(text: string): StatedNumber[] {
  return Array.from(text.matchAll(SUMMED), ({ 0: whole, 1: surface = '', index }) => {
    const parts = Array.from(surface.matchAll(/(\d[\d.,]*)([兆조億亿억万萬만]?)/g))
    const sum = parts.reduce((total, [, digits = '', scale = '']) => {
      return total + numberValue(digits) * (scaleOf(scale)?.by ?? 1)
    }, 0)
    const end = index + whole.length
    return { surface, start: end - surface.length, end, values: [tidy(sum)], digits: surface }
  })
}

/** The numbers in English words that a text states; `all` gives the stretches within a longer one too. `one` alone is none. */
export function spelledNumbers(text: string, all: boolean): StatedNumber[] {
  const words = tokens(text)
  return wordNumbers(text, words, !all)
    .filter(({ surface }) => all || !/^(?:one|a)$/i.test(surface))
    .map(({ surface, value, from, to }) => {
      const first = words[from]
      const last = words[to - 1]
      const start = first?.at ?? 0
      return {
        surface,
        start,
        end: last ? last.at + last.surface.length : start,
        values: [tidy(value)],
        digits: '',
      }
    })
}
