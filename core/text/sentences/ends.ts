import { abbreviationOf } from './abbreviations'
import {
  afterOrdinal,
  beforeCardinal,
  beforeOrdinal,
  followsClock,
  opensSentences,
  ordinalsHaveStop,
} from './next-words'

/** What stands around a mark that may end a sentence. */
export interface EndMark {
  /** The mark with the closing quotation marks and brackets behind it. */
  text: string
  /** The sentence so far, without the mark; no more of it than is looked at. */
  before: string
  /** Nothing of the sentence stands before `before`. */
  isWhole: boolean
  /** What follows, without the white space between. */
  after: string
  language: string
}

const OPENING = /^["'“”„‟‚‘«»‹›([{¿¡*•·–—-]*\s?/u
/** A word with what is written within it. */
const WORD = /^[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}'’.-]*[\p{L}\p{N}\p{M}])?/u
const CAN_OPEN = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Sc}\p{Extended_Pictographic}@#§+]/u
/** `iPhone`, `eBay`. */
const CAMEL = /^\p{Ll}{1,2}\p{Lu}/u
const LEADING = /^["'“”„‟‚‘’«»‹›([{¿¡*•·–—-]+/u

/** `Yahoo! Inc`: names that are written with the mark. */
const SHOUTED = new Set(
  'E Yahoo Jeopardy Kahoot Wham Panic Oklahoma Joomla Yum Jeb Mamma-Mia Hellzapoppin Airplane Moneyball'.split(
    ' ',
  ),
)

/** Verbs that say who spoke, after a quotation that ends with another mark than a full stop. */
const REPORTS =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){1,4}(?:said|says|asked|asks|told|added|wrote|writes|replied|answered|shouted|cried|joked|quipped|tweeted|posted|recalled|exclaimed|wondered|continued|insisted|demanded|sagte|fragte|rief|schrieb|meinte|erklärte|dit|demande|dijo|preguntó|disse)\b/u

/** Particles that go on after a quotation in Japanese, verbs of saying in Chinese. */
const GOES_ON_CJK =
  /^(?:[とっをはがのもにでやへかな、，]|だ(?!か|け|が)|.{0,8}(?:说|說|表示|称|稱|问道|写道|指出))/u

/** What is followed by a letter or a Roman number that is no initial. */
const LABELLED =
  /(?:^|\s)(?:vitamin|plan|type|group|class|grade|section|part|chapter|war|appendix|option|hepatitis|level|team|platz|gruppe|klasse|teil)\s$/iu

/** The word at the end of a text, found from behind, without opening marks before it. */
function lastWord(text: string): { word: string; at: number } {
  let at = text.length
  while (at > 0 && !/[\s\u2014]/.test(text[at - 1] ?? '')) at--
  const whole = text.slice(at)
  const word = whole.replace(LEADING, '')
  return { word, at: at + whole.length - word.length }
}

/** What an editor left out before the next sentence: `[...]`, `(…)`. */
const LEFT_OUT = /^[[(]\s?(?:\.{3}|…)\s?[\])]\s?/u

const opened = (after: string) => after.replace(LEFT_OUT, '').replace(OPENING, '')

function nextWord(after: string): string {
  return WORD.exec(opened(after))?.[0] ?? ''
}

function canOpen(after: string): boolean {
  const bare = opened(after)
  return CAN_OPEN.test(bare) || CAMEL.test(bare)
}

const opensHere = (after: string) => opensSentences(nextWord(after))

/** `1.`, `b.`, `IV.` at the beginning of a sentence or after a colon number what follows. */
function isEnumerator(word: string, lead: string, isWhole: boolean): boolean {
  if (!/^(?:\d{1,3}|[a-z]|[IVX]{1,5}|[A-H])$/.test(word)) return false
  const before = lead.trimEnd()
  return (isWhole && before === '') || (/[:;]$/.test(before) && /^\d/.test(word))
}

/** The rest of `3. 10. 2024` and of `2026. 5. 6.`. */
const DAY_AND_MONTH = /^\d{1,2}\.(?:\s\d{1,4}(?!\d)|\s\p{Ll})/u

/** Whether a number before a full stop goes on: an ordinal, or part of a date written with stops. */
function isOrdinal(word: string, lead: string, after: string, language: string): boolean {
  const isRoman = /^[IVXL]{2,6}$/.test(word)
  if (!isRoman && !/^\d{1,4}$/.test(word)) return false
  const hasStop = ordinalsHaveStop(language)
  const next = nextWord(after)
  const earlier = lastWord(lead.trimEnd()).word
  if (/^\d/.test(next))
    return /^\d{1,4}$/.test(word) && (/^\d+\.$/.test(earlier) || DAY_AND_MONTH.test(after))
  if (/^[\uac00-\ud7af]/.test(next) && /^\d+\.$/.test(earlier)) return true
  if (hasStop === false || (word.length > 3 && !isRoman) || (isRoman && hasStop === null)) return false
  const follows = afterOrdinal(next)
  if (!isRoman && Number(word) <= 31 && follows === 'month') return true
  if (follows === 'numbered') return true
  if (opensSentences(next)) return false
  return beforeOrdinal(earlier) || (hasStop === true && !beforeCardinal(earlier))
}

/** Letters with stops between them (`U.S`, `p.m`), a single letter, a short form without vowels. */
function isShortened(word: string, lead: string, { language, after }: EndMark): boolean {
  if (/^[ap]\.m$/i.test(word)) return followsClock(nextWord(after))
  if (/^(?:\p{L}\p{M}*\.)+\p{L}{1,3}$/u.test(word) || /^(?:\p{L}{1,2}\.)+\p{L}$/u.test(word))
    return !opensHere(after)
  if (/^\p{L}\p{M}*$/u.test(word)) return !LABELLED.test(lead) && !opensHere(after)
  const vowelless = /^\p{Lu}?[bcdfghjklmnpqrstvwxz]{2,4}$/u.test(word)
  return vowelless && !/^(?:cs|sk|hr|sr|bs|sl)$/.test(language) && !/\d\s?$/.test(lead) && !opensHere(after)
}

const NUMBER = /^(?:[\p{N}§]|[IVX]+(?![\p{L}\p{N}]))/u

/** Whether a single full stop ends its sentence. */
function stopEnds(mark: EndMark): boolean {
  const { before, after, language, isWhole } = mark
  const { word, at } = lastWord(before)
  const lead = before.slice(0, at)
  if (!word) return true
  if (isEnumerator(word, lead, isWhole)) return false
  if (isOrdinal(word, lead, after, language)) return false
  const kind =
    abbreviationOf(word, language) ??
    (word.includes('-') ? abbreviationOf(word.slice(word.lastIndexOf('-') + 1), language) : null)
  if (kind === 'never') return false
  if (kind === 'before numbers' && (word.length > 1 || NUMBER.test(after))) return !NUMBER.test(after)
  if (kind === 'maybe')
    return opensHere(after) || (/^etc$/i.test(word) && /^\p{Lu}\p{Ll}/u.test(after) && language !== 'de')
  return !isShortened(word, lead, mark)
}

/** Whether dots in a row, spaced or not, end their sentence rather than stand for what is left out. */
function ellipsisEnds({ before, after, text, isWhole }: EndMark): boolean {
  // Nothing has been said yet.
  if (isWhole && /^[\s[("“„«‘]*$/u.test(before)) return false
  const isGap = before === '' || /(?:^|[\s[(])["“„«‘]?$/u.test(before) || text.includes(' ')
  return isGap ? opensHere(after) : true
}

/** Whether a sentence ends at the mark. A mark that nothing follows ends it in any case; that is not asked here. */
export function endsSentence(mark: EndMark): boolean {
  const { text, before, after } = mark
  if (/^[。！？｡．]/.test(text)) {
    if (/[」』”’）)]$/.test(text)) return !GOES_ON_CJK.test(after)
    return !(/[！？]$/.test(text) && /^(?:と|って|な(?:の|ん))/.test(after))
  }
  if (/^[؟۔।॥։።៕។။]/.test(text)) return true
  if (!canOpen(after)) return false
  if (/^[;;]/.test(text)) return true
  const isQuoted = /["'”’“‘»«›‹]$/.test(text)
  if (text.startsWith('.')) {
    if (/^\.[\s\u00a0]?[.…]/.test(text)) return ellipsisEnds(mark)
    return isQuoted || stopEnds(mark)
  }
  if (text.startsWith('…')) return ellipsisEnds(mark)
  if (isQuoted && REPORTS.test(after)) return false
  const { word } = lastWord(before)
  return !(text === '!' && SHOUTED.has(word) && !opensHere(after))
}

/** A word after which one is written without the space between: `end.The`; longer than what stands before a stop in names. */
const FUSED_BEFORE = /(?:^|[\s(“„«"])\p{Ll}{3,30}$/u
const NAME_BEFORE = /\p{Ll}{3}$/u

/**
 * Whether a mark with no space behind it ends a sentence, as where a page lost its line breaks: a small word before it, a
 * word with a capital behind it, and neither an address nor code.
 */
export function endsFused(mark: string, before: string, after: string): boolean {
  const next = /^\p{Lu}\p{L}*(?=[\s,])/u.exec(after)?.[0] ?? ''
  if (/^[–—]\s?\p{Lu}/u.test(after)) return NAME_BEFORE.test(before)
  if (next === '' || (next === next.toUpperCase() && next.length > 1)) return false
  if (mark !== '.') return /\p{Ll}{2}$/u.test(before) && /^\p{Lu}\p{Ll}+\s/u.test(after)
  return opensSentences(next) ? NAME_BEFORE.test(before) : FUSED_BEFORE.test(before)
}
