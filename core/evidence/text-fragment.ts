import type { Article } from '../article/article'
import type { Passage } from '../summarize/made-brief'
import { tokens } from '../text/tokens'
import { type PlainText, plainText } from './plain-text'

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
}

/** Prepares a page's visible text; blocks are divided by line breaks. */
export const fragmentText = (source: string): FragmentText => ({ source, plain: plainText(source) })

const WORD = /[\p{L}\p{N}]/u

function wordsOf(source: string, start: number, end: number): Word[] {
  return tokens(source.slice(start, end)).map(({ at, surface }) => ({
    start: start + at,
    end: start + at + surface.length,
  }))
}

/** Where `sought` stands as whole words in `text`, from `from` on; scripts without spaces have words anywhere. */
function places(text: string, sought: string, from = 0): number[] {
  const found: number[] = []
  if (!sought) return found
  const spaced =
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}]/u
  const isInside = (at: number) => {
    const [before = '', after = ''] = [text[at - 1], text[at]]
    return WORD.test(before) && WORD.test(after) && spaced.test(before) && spaced.test(after)
  }
  for (let at = text.indexOf(sought, from); at >= 0; at = text.indexOf(sought, at + 1)) {
    if (!isInside(at) && !isInside(at + sought.length)) found.push(at)
  }
  return found
}

interface Directive {
  prefix: string
  start: string
  end: string
  suffix: string
}

const plainOf = (text: string) => plainText(text).text

/** How many stretches of the text a browser could take for the directive's, and where the first of them begins. */
function meant({ plain: { text } }: FragmentText, { prefix, start, end, suffix }: Directive): number[] {
  const [before, first, last, after] = [prefix, start, end, suffix].map(plainOf)
  return places(text, first ?? '').filter((at) => {
    if (before && !text.slice(0, at).trimEnd().endsWith(before)) return false
    let stop = at + (first?.length ?? 0)
    if (last) {
      const [ending] = places(text, last, stop)
      if (ending === undefined) return false
      stop = ending + last.length
    }
    return !after || text.slice(stop).trimStart().startsWith(after)
  })
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
function* candidates(source: string, start: number, end: number): Generator<Directive> {
  const words = wordsOf(source, start, Math.min(end, start + LONGEST_TEXT))
  const last = words.at(-1)
  const first = words[0]
  if (!first || !last) return
  const { from, to } = blockAround(source, start, end)
  const before = wordsOf(source, Math.max(from, start - 200), start)
  const after = wordsOf(source, end, Math.min(to, end + 200))
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
 * of its own, or a text that no address can hold.
 */
export function textFragment(text: FragmentText, start: number, end: number): string | null {
  const { source, plain } = text
  if (!isWellFormed(source.slice(start, end))) return null
  const [first] = wordsOf(source, start, Math.min(end, start + LONGEST_TEXT))
  if (!first) return null
  const at = plain.from.findIndex((from) => from >= first.start)
  for (const directive of candidates(source, start, end)) {
    if (!isWellFormed(directive.prefix + directive.suffix)) continue
    const found = meant(text, directive)
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
