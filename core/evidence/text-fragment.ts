import type { Article } from '../article/article'
import type { Passage } from '../article/passage'
import { type PlainText, plainText } from './plain-text'
import { SearchBudget } from './search-budget'

/** Words at either end of a stretch that a directive names, at least and at most. */
const FEWEST = 3
const MOST = 12
/** Up to so many words a stretch is named whole. */
const WHOLE = 8
/** Words of context before and after, at most. */
const MOST_CONTEXT = 6
const LONGEST_TEXT = 2000

interface Word {
  start: number
  end: number
}

/** A text in which directives shall be unambiguous. */
export interface FragmentText {
  source: string
  plain: PlainText
  /** What all fragments of this text may cost together. */
  looks: SearchBudget
}

/** Prepares a page's visible text; blocks are divided by line breaks. */
export function fragmentText(source: string): FragmentText {
  const plain = plainText(source)
  return { source, plain, looks: SearchBudget.forText(plain.text.length) }
}

let segmenter: Intl.Segmenter | undefined

/** What a browser without word tables of its own takes for one word: letters with what is written within them (UAX #29). */
const PLAIN_WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.:·‧․＇．-][\p{L}\p{N}\p{M}_]+)*/gu

/** So much beside a stretch is read along, UTF-16 units. */
const BESIDE = 240

interface Near {
  before: Word[]
  words: Word[]
  after: Word[]
}

/**
 * The words of a stretch and of its block beside it, as browsers part them (UAX #29): a directive that begins or ends within
 * `doesn’t` is found by none. The block is read with it, since scripts without spaces are parted by what stands around.
 */
function wordsNear(source: string, start: number, end: number): Near {
  const block = blockAround(source, start, end)
  const from = Math.max(block.from, start - BESIDE)
  const stop = Math.min(end, start + LONGEST_TEXT)
  const to = Math.min(block.to, stop + BESIDE)
  const near: Near = { before: [], words: [], after: [] }
  const add = (at: number, length: number) => {
    const word = { start: from + at, end: from + at + length }
    // What touches the edge of what is read may be half a word.
    if ((word.start === from && from > block.from) || (word.end === to && to < block.to)) return
    if (word.end <= start) near.before.push(word)
    else if (word.start >= end) near.after.push(word)
    else if (word.start >= start && word.end <= stop) near.words.push(word)
  }
  const text = source.slice(from, to)
  if (typeof Intl.Segmenter === 'function') {
    segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
    for (const { index, segment, isWordLike } of segmenter.segment(text))
      if (isWordLike) add(index, segment.length)
  } else for (const { index, 0: word } of text.matchAll(PLAIN_WORD)) add(index, word.length)
  return near
}

const WORD = /[\p{L}\p{N}_]/u
const SPACED =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}_]/u
const DIGIT = /\p{N}/u

/** Whether a sign between two characters makes one word of them for every browser: `doesn't`, `1,600`. */
const isJoined = (before: string, sign: string, after: string): boolean =>
  (sign === "'" && WORD.test(before) && WORD.test(after)) ||
  (/[.,]/.test(sign) && DIGIT.test(before) && DIGIT.test(after))

function isWithinWord(text: string, at: number): boolean {
  const [first = '', before = '', after = '', last = ''] = [
    text[at - 2],
    text[at - 1],
    text[at],
    text[at + 1],
  ]
  if (WORD.test(before) && WORD.test(after)) return SPACED.test(before) && SPACED.test(after)
  return isJoined(before, after, last) || isJoined(first, before, after)
}

/** The first place from `from` on where `sought` stands as whole words, or -1; scripts without spaces have words anywhere. */
function placeOf(text: string, sought: string, from: number, looks: SearchBudget): number {
  if (!sought) return -1
  let at = from
  for (;;) {
    const next = text.indexOf(sought, at)
    looks.spend((next < 0 ? text.length : next) - at)
    if (next < 0 || looks.isSpent) return -1
    if (!isWithinWord(text, next) && !isWithinWord(text, next + sought.length)) return next
    at = next + 1
  }
}

interface Directive {
  prefix: string
  start: string
  end: string
  suffix: string
}

const plainOf = (text: string) => plainText(text).text

/** Whether a text ends with `sought` at `at`, or begins with it there, but for a space in between. */
const endsAt = (text: string, sought: string, at: number) =>
  text.endsWith(sought, text[at - 1] === ' ' ? at - 1 : at)
const beginsAt = (text: string, sought: string, at: number) =>
  text.startsWith(sought, text[at] === ' ' ? at + 1 : at)

/**
 * Where the stretches begin that a browser could take for the directive's. No more than two are sought, and of each only
 * the first ending: two are too many.
 */
function meant(
  { text }: PlainText,
  { prefix, start, end, suffix }: Directive,
  looks: SearchBudget,
): number[] {
  const before = plainOf(prefix)
  const first = plainOf(start)
  const last = plainOf(end)
  const after = plainOf(suffix)
  const found: number[] = []
  let ending = 0
  for (let at = placeOf(text, first, 0, looks); at >= 0; at = placeOf(text, first, at + 1, looks)) {
    if (before && !endsAt(text, before, at)) continue
    let stop = at + first.length
    if (last) {
      if (ending < stop) ending = placeOf(text, last, stop, looks)
      if (ending < 0) break
      stop = ending + last.length
    }
    if (after && !beginsAt(text, after, stop)) continue
    found.push(at)
    if (found.length === 2) break
  }
  return found
}

const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D')

function written({ prefix, start, end, suffix }: Directive): string {
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(start),
    end && encode(end),
    suffix && `-${encode(suffix)}`,
  ]
  return `#:~:text=${parts.filter(Boolean).join(',')}`
}

const isWellFormed = (text: string) =>
  !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)

/** The block around a stretch: context beyond it may stand elsewhere on the page, or be divided by what is not text. */
function blockAround(source: string, start: number, end: number): { from: number; to: number } {
  const stop = source.indexOf('\n', end)
  return { from: source.lastIndexOf('\n', start - 1) + 1, to: stop < 0 ? source.length : stop }
}

/** Directives for a stretch, shortest first. */
function* candidates(source: string, near: Near): Generator<Directive> {
  const { before, words, after } = near
  const last = words.at(-1)
  const first = words[0]
  if (!first || !last) return
  const slice = (a: Word | undefined, b: Word | undefined) => (a && b ? source.slice(a.start, b.end) : '')
  for (let context = 0; context <= MOST_CONTEXT; context++) {
    // Context must adjoin the stretch but for white space, so that it carries the punctuation in between.
    const earlier = context ? (before.at(-context) ?? before[0]) : undefined
    const later = context ? (after[context - 1] ?? after.at(-1)) : undefined
    const prefix = earlier ? source.slice(earlier.start, first.start).trim() : ''
    const suffix = later ? source.slice(last.end, later.end).trim() : ''
    const around = [
      { prefix, suffix: '' },
      { prefix: '', suffix },
      { prefix, suffix },
    ]
    for (const beside of context ? around : around.slice(0, 1)) {
      if (words.length <= WHOLE) yield { ...beside, start: slice(first, last), end: '' }
      for (let count = FEWEST; count <= MOST && count * 2 <= words.length; count++)
        yield {
          ...beside,
          start: slice(first, words[count - 1]),
          end: slice(words[words.length - count], last),
        }
    }
  }
}

/**
 * A text fragment (`#:~:text=`, WICG's URL Fragment Text Directives) for a stretch of a page's text: the shortest that no
 * other stretch fits, with context where the words alone do not tell. Null where none does: a repeated line without context
 * of its own, a text that no address can hold, or a search that would take too long.
 */
export function textFragment(text: FragmentText, start: number, end: number): string | null {
  const { source, plain } = text
  if (!isWellFormed(source.slice(start, end))) return null
  const near = wordsNear(source, start, end)
  const [first] = near.words
  if (!first) return null
  const at = plain.from.findIndex((from) => from >= first.start)
  const looks = text.looks.forLine()
  for (const directive of candidates(source, near)) {
    if (!isWellFormed(directive.prefix + directive.suffix)) continue
    const found = meant(plain, directive, looks)
    if (looks.isSpent) return null
    if (found.length === 1 && found[0] === at) return written(directive)
  }
  return null
}

const known = new WeakMap<Article, { text: FragmentText; starts: number[] }>()

function articleText(article: Article): { text: FragmentText; starts: number[] } {
  let made = known.get(article)
  if (!made) {
    const starts: number[] = []
    let length = 0
    for (const { text } of article.paragraphs) {
      starts.push(length)
      length += text.length + 1
    }
    made = { text: fragmentText(article.paragraphs.map(({ text }) => text).join('\n')), starts }
    known.set(article, made)
  }
  return made
}

/** The fragment for a passage of an article, told apart from the article's other text; null as in `textFragment`. */
export function passageFragment(article: Article, { paragraph, start, end }: Passage): string | null {
  const { text, starts } = articleText(article)
  const from = starts[paragraph]
  return from === undefined ? null : textFragment(text, from + start, from + end)
}
