import type { Token } from './tokens'

/** A number of a text with what it counts. */
export interface Figure {
  /** As written, with its unit where that stands beside it. */
  surface: string
  value: number
  /** `%`, a currency sign, or the folded word that follows; '' where none does. */
  unit: string
  /** Index of its token. */
  index: number
}

/** The words for tens, as they are written alone and before a hyphen. */
export const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const WORDS: Record<string, number> = {
  ...TENS,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  hundred: 100,
}
const SCALES: Record<string, number> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  mio: 1e6,
  millionen: 1e6,
  millones: 1e6,
  millions: 1e6,
  milioni: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  mrd: 1e9,
  milliarden: 1e9,
  milliards: 1e9,
  miliardi: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
const PERCENT = new Set(['percent', 'prozent', 'pct', 'pourcent'])
const SIGN_BEFORE = /(\p{Sc})\s?$/u
const SIGN_AFTER = /^\s?([%‰\p{Sc}])/u

/**
 * The value of a number's digits. Of two kinds of separators the last is the decimal one; a single one is taken for
 * thousands where exactly three digits follow each (`1,600` and `1.600`), which misreads `1.600 m` and no more.
 */
export function numberValue(digits: string): number {
  const plain = digits.normalize('NFKC').replace(/[\s\u00a0\u202f'’]/g, '')
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last < 0) return Number(plain)
  const mixed = plain.includes('.') && plain.includes(',')
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(plain) && !mixed && plain[0] !== '0'
  if (grouped) return Number(plain.replace(/[.,]/g, ''))
  const repeated = plain.indexOf(plain[last] ?? '') !== last
  if (repeated) return Number.NaN
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`)
}

/**
 * The numbers of a text whose tokens are `words`, with scale words (`1.2 million`) worked in. Small English number words
 * count too; what is not a number after all (a date such as `3.4.2014`) is left out.
 */
export function numbersIn(text: string, words: readonly Token[]): Figure[] {
  const found: Figure[] = []
  for (let i = 0; i < words.length; i++) {
    const token = words[i]
    if (!token) continue
    const spelt = token.kind === 'word' ? WORDS[token.word] : undefined
    if (token.kind !== 'number' && spelt === undefined) continue
    let value = spelt ?? numberValue(token.word)
    if (!Number.isFinite(value)) continue
    let end = token.at + token.surface.length
    let next = words[i + 1]
    const scale = next && next.at - end <= 1 ? SCALES[next.word] : undefined
    if (next && scale !== undefined) {
      value *= scale
      end = next.at + next.surface.length
      next = words[i + 2]
    }
    const before = SIGN_BEFORE.exec(text.slice(Math.max(0, token.at - 3), token.at))
    const after = SIGN_AFTER.exec(text.slice(end, end + 2))
    const follows = next && next.kind === 'word' && next.at - end <= 2 ? next.word : ''
    const unit = before?.[1] ?? after?.[1] ?? (PERCENT.has(follows) ? '%' : follows)
    const from = before ? token.at - before[0].length : token.at
    const to = after ? end + after[0].length : end
    found.push({ surface: text.slice(from, to).trim(), value: Number(value.toPrecision(6)), unit, index: i })
  }
  return found
}
