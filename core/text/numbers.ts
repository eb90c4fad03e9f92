import { fold } from './fold'
import { scaleOf } from './scale-words'
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
/** Letters that stand for a scale more often than for a unit behind a figure; `scaleOf` leaves both open. */
const LETTERS: Record<string, number> = { m: 1e6, b: 1e9 }
/** Signs that follow their number without a space, and of which the next word may begin with one: `14億円`. */
const SIGN_SCALE = /^[万萬億亿兆만억조]/
const PERCENT = new Set(['percent', 'prozent', 'pct', 'pourcent'])
const SIGN_BEFORE = /(\p{Sc})\s?$/u
const SIGN_AFTER = /^\s?([%‰\p{Sc}])/u

/** `12,34,567`: the South Asian habit, in lakhs and crores. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/

/**
 * The value of a number's digits. Of two kinds of separators the last is the decimal one; a single one is taken for
 * thousands where exactly three digits follow each (`1,600` and `1.600`), which misreads `1.600 m` and no more.
 */
export function numberValue(digits: string): number {
  const plain = digits.normalize('NFKC').replace(/[\s\u00a0\u202f'’]/g, '')
  if (LAKHS.test(plain)) return Number(plain.replaceAll(',', ''))
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last < 0) return Number(plain)
  const mixed = plain.includes('.') && plain.includes(',')
  const grouped = /^\d{1,3}([.,]\d{3})+$/.test(plain) && !mixed && plain[0] !== '0'
  if (grouped) return Number(plain.replace(/[.,]/g, ''))
  const repeated = plain.indexOf(plain[last] ?? '') !== last
  if (repeated) return Number.NaN
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${plain.slice(last + 1)}`)
}

/** The scale that stands behind a number which ends at `end`, and where it ends; `next` is the token there. */
function scaleAfter(end: number, next: Token | undefined): { by: number; to: number } | null {
  if (!next || next.at < end || next.at - end > 1) return null
  const [sign] = SIGN_SCALE.exec(next.surface) ?? []
  if (sign) return { by: scaleOf(fold(sign))?.by ?? 1, to: next.at + sign.length }
  const scale = scaleOf(next.word)
  const isPlain = scale && !scale.doubtful && !/^(?:k|hundred)$/.test(next.word)
  const by = isPlain ? scale.by : LETTERS[next.word]
  return by ? { by, to: next.at + next.surface.length } : null
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
    // `2 lakh crore` has two scales.
    for (const after of [i + 2, i + 3]) {
      const scale = scaleAfter(end, next)
      if (!next || !scale) break
      value *= scale.by
      end = scale.to
      if (end >= next.at + next.surface.length) next = words[after]
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
