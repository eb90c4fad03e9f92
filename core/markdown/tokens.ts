import { decodeHTML } from 'entities'
import { Lexer, type Token, Tokenizer, type Tokens } from 'marked'

/** Lists and quotations within each other that are read as such; more is nobody's text and costs the lexer time and stack. */
const DEEPEST = 12
/** Columns of indent that count: two for each list within another. */
const MOST_INDENT = 2 * DEEPEST
/** UTF-16 units of one line that are read; a paragraph of a brief has 4,000. */
const LONGEST_LINE = 50_000
/** Marks of emphasis in a row that can mean something; longer rows are ornament. */
const ORNAMENT = /([*_~])\1{3,}/g
/** Alternating marks of emphasis open one in another. */
const NESTED = /(?:[*_~]{1,3}(?=[*_~[!])[[!]?){6,}/g

/**
 * Leaves addresses in the text as they are (whoever wants them as links finds them itself, and escapes in them count), and reads
 * emphasis and links no deeper within each other than people write them: the lexer reads their text again for each.
 */
class PlainTokenizer extends Tokenizer {
  private depth = 0

  override url(): Tokens.Link | undefined {
    return undefined
  }

  override emStrong(source: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    return this.within(() => super.emStrong(source, masked, before))
  }

  override del(source: string, masked: string, before?: string): Tokens.Del | undefined {
    return this.within(() => super.del(source, masked, before))
  }

  override link(source: string): Tokens.Link | Tokens.Image | undefined {
    return this.within(() => super.link(source))
  }

  private within<T>(read: () => T): T | undefined {
    if (this.depth >= DEEPEST) return undefined
    this.depth++
    try {
      return read()
    } finally {
      this.depth--
    }
  }
}

const escapedRow = (row: string) => row.replace(/[*_~[!]/g, '\\$&')

/** A line of which no more lists and quotations begin within each other than are read. */
function shallow(line: string): string {
  const inner = line.trimStart()
  const indent = line.slice(0, Math.min(line.length - inner.length, MOST_INDENT))
  let at = 0
  for (let depth = 0; at < inner.length; depth++) {
    const mark = /^(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*/.exec(inner.slice(at, at + 40))?.[0]
    if (!mark) break
    if (depth >= DEEPEST) return `${indent}${inner.slice(0, at)}\\${inner.slice(at)}`
    at += mark.length
  }
  return indent + inner
}

/** Marks of emphasis in one paragraph that are read as such; for each opening one the lexer looks for its end. */
const MOST_MARKS = 1000
const MARK = /\\.|[*_~]/g

/** A paragraph whose marks of emphasis are more than anybody writes, with all of them but those that begin a line as text. */
function calm(paragraph: string): string {
  const marks = paragraph.match(MARK)?.filter((mark) => mark.length === 1) ?? []
  if (marks.length <= MOST_MARKS) return paragraph
  return paragraph
    .split('\n')
    .map(
      (line) =>
        line.slice(0, 2) + line.slice(2).replace(MARK, (mark) => (mark.length > 1 ? mark : `\\${mark}`)),
    )
    .join('\n')
}

/** Lines of one paragraph or item; the lexer goes over those before for each further one. */
const MOST_LINES = 100
const BEGINS = /^\s*(?:[-*+>#]|\d{1,9}[.)]|$)/

/** Lines of which no paragraph and no item has more than people write: where one goes on, another begins. */
function parted(lines: readonly string[]): string[] {
  let row = 0
  return lines.flatMap((line) => {
    row = BEGINS.test(line) ? 0 : row + 1
    if (row < MOST_LINES) return [line]
    row = 0
    return ['', line]
  })
}

/** A text that the lexer reads in time that grows with its length: nested no deeper than people nest. */
function capped(markdown: string): string {
  const lines = markdown
    .split(/\r\n|\r|\n/)
    .map((line) => shallow(line.length > LONGEST_LINE ? line.slice(0, LONGEST_LINE) : line))
  return (
    parted(lines)
      .join('\n')
      // HTML is text here, and for each beginning of a comment its end would be looked for.
      .replaceAll('<!--', '\\<!--')
      .replace(ORNAMENT, escapedRow)
      .replace(NESTED, escapedRow)
      .split('\n\n')
      .map(calm)
      .join('\n\n')
  )
}

/** Markdown in its parts, by CommonMark (marked's lexer; nothing is rendered). GitHub's additions are left out: their addresses take quadratic time. */
export function markdownTokens(markdown: string): Token[] {
  return new Lexer({ gfm: false, tokenizer: new PlainTokenizer() }).lex(capped(markdown))
}

const NUMBERED = /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi

/** Text with its character references resolved, once. */
export function withoutReferences(text: string): string {
  if (!text.includes('&')) return text
  let from = 0
  let plain = ''
  for (const match of text.matchAll(NUMBERED)) {
    const code = match[1] ? Number.parseInt(match[1], 16) : Number(match[2])
    plain += decodeHTML(text.slice(from, match.index))
    plain += code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : String.fromCharCode(code)
    from = match.index + match[0].length
  }
  return plain + decodeHTML(text.slice(from))
}

/** The parts within a part, where it has some. */
export const partsOf = (token: Token): readonly Token[] =>
  'tokens' in token && Array.isArray(token.tokens) ? token.tokens : []

/** The text that inline parts show: links as their words, marks of emphasis gone, line ends as spaces, hard breaks as line ends. */
export function shownText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n'
      if (token.type === 'escape' || token.type === 'codespan') return String(token.text)
      const inner = partsOf(token)
      if (inner.length > 0) return shownText(inner)
      // Of an image the words; of all else what stands there, because the lexer resolves references in its own way.
      const text = token.type === 'image' ? String(token.text) : token.raw
      return withoutReferences(text.replaceAll('\n', ' '))
    })
    .join('')
}
