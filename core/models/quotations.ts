import { fold } from '../text/fold'

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const BETWEEN_UNSPACED = new RegExp(`(?<=[${UNSPACED}]) +(?=[${UNSPACED}])`, 'gu')
const UNSPACED_ONE = new RegExp(`[${UNSPACED}]`, 'u')
const IGNORED = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/** A text's letters and digits alone, folded, words parted by one space: two texts that read alike are alike. */
export function squeezed(text: string): string {
  return fold(text.replace(IGNORED, ''))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(BETWEEN_UNSPACED, '')
}

/** Whether a squeezed text stands in another, at the edges of words where its script has such. */
export function occursIn(part: string, whole: string): boolean {
  if (part === '') return true
  const before = UNSPACED_ONE.test(part[0] ?? '') ? '' : ' '
  const after = UNSPACED_ONE.test(part.at(-1) ?? '') ? '' : ' '
  return ` ${whole} `.includes(before + part + after)
}

/** Opening marks and what closes them; `"` closes itself. */
const MARKS: readonly (readonly [RegExp, RegExp])[] = [
  [/[“„‟]/, /[”“‟]/],
  [/«/, /»/],
  [/»/, /«/],
  [/[「]/, /[」]/],
  [/[『]/, /[』]/],
  [/"/, /"/],
  [/＂/, /＂/],
]
/** A single mark opens before a word and closes after one; else it is an apostrophe. */
const SINGLE =
  /(?<![\p{L}\p{N}])[‘‚‹›'](?=[\p{L}\p{N}])([^‘’‚‹›'\n]{2,}(?:’(?=\p{L})[^‘’‚‹›'\n]+)*)[’‘›‹'](?![\p{L}\p{N}])/gu
/** Words a quotation leaves out or puts in: `[…]`, `(...)`, `[the company]`. */
const EDITED = /\[[^[\]]*\]|\(\s*(?:…|\.{3,})\s*\)|…|\.{3,}/g

/** What stands within quotation marks in a text; a mark that nothing closes quotes to the end. */
export function quotations(text: string): string[] {
  const found: string[] = []
  let at = 0
  while (at < text.length) {
    const mark = MARKS.find(([opens]) => opens.test(text[at] ?? ''))
    at++
    if (!mark) continue
    const [, closes] = mark
    const length = text.slice(at).search(closes)
    const end = length < 0 ? text.length : at + length
    found.push(text.slice(at, end))
    at = end + 1
  }
  for (const [, quoted = ''] of text.matchAll(SINGLE)) found.push(quoted)
  return found.filter((quoted) => /[\p{L}\p{N}]/u.test(quoted))
}

/** Those quotations of a text that do not stand, word for word, in a page whose text is given squeezed. */
export function foreignQuotations(text: string, page: string): string[] {
  return quotations(text).filter((quoted) =>
    quoted.split(EDITED).some((part) => !occursIn(squeezed(part), page)),
  )
}
