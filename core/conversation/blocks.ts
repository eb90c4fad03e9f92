import type { CommentBlock, OpenSpan, TextSpan } from './conversation'
import { webAddress } from './web-address'

/** How a stretch of text is set. */
export interface Style {
  href?: string | null
  style?: 'code' | 'emphasis' | 'strong' | null
}

/** Text that ends in what a sentence ends with rather than an address. */
const AFTER_ADDRESS = /(?<![.,;:!?'"’”)\]])[.,;:!?'"’”)\]]+$/
const ADDRESS = /https?:\/\/[^\s<>"“”]{1,2000}/gi

/** Plain text with the addresses in it as links. A bracket that an address opens itself stays part of it. */
export function linked(text: string): OpenSpan[] {
  const spans: OpenSpan[] = []
  let from = 0
  for (const match of text.matchAll(ADDRESS)) {
    const end = AFTER_ADDRESS.exec(match[0])?.[0] ?? ''
    const opens = match[0].includes('(') && end.startsWith(')')
    const shown = match[0].slice(0, match[0].length - end.length + (opens ? 1 : 0))
    const href = webAddress(shown)
    if (!href) continue
    if (match.index > from) spans.push(text.slice(from, match.index))
    spans.push({ text: shown, href })
    from = match.index + shown.length
  }
  if (from < text.length) spans.push(text.slice(from))
  return spans
}

/** Adds a stretch of text to others, to the last one where both are plain. */
function append(spans: TextSpan[] | OpenSpan[], text: string, { href, style }: Style): void {
  const address = href ? webAddress(href) : null
  const last = spans.at(-1)
  if (address) spans.push({ text, href: address })
  else if (style) spans.push({ text, style })
  else if (typeof last === 'string') spans[spans.length - 1] = `${last}${text}`
  else spans.push(text)
}

/** Puts the blocks of a comment together, piece by piece. */
export class BlockBuilder {
  private readonly blocks: CommentBlock[] = []
  private open: CommentBlock | null = null
  /** What is hidden at the moment; null where nothing is. */
  private spoiler: OpenSpan[] | null = null

  /** Ends the block that is being written, if any; within a spoiler, its line. */
  end(): void {
    if (this.spoiler) {
      const last = this.spoiler.at(-1)
      if (last !== undefined && !(typeof last === 'string' && last.endsWith('\n')))
        append(this.spoiler, '\n', {})
      return
    }
    if (this.open) this.blocks.push(this.open)
    this.open = null
  }

  /** Adds text to the block of this kind, or begins one. */
  add(kind: CommentBlock['kind'], text: string, style: Style = {}): void {
    if (!text) return
    append(this.spoiler ?? this.blockOf(kind).spans, text, style)
  }

  /** What is added from here on is hidden until a reader opens it. */
  hide(kind: CommentBlock['kind']): void {
    if (this.spoiler) return
    const spoiler: OpenSpan[] = []
    this.blockOf(kind).spans.push({ spoiler })
    this.spoiler = spoiler
  }

  /** What is added from here on is shown again. */
  show(): void {
    this.spoiler = null
  }

  /** All blocks that hold something to read, without empty lines around them. */
  finish(): CommentBlock[] {
    this.show()
    this.end()
    return this.blocks.map(trimmed).filter(({ spans }) => spans.some(isReadable))
  }

  private blockOf(kind: CommentBlock['kind']): CommentBlock {
    if (this.open && this.open.kind !== kind) {
      this.blocks.push(this.open)
      this.open = null
    }
    this.open ??= { kind, spans: [] }
    return this.open
  }
}

/** What stands for a spoiler wherever text leaves the place in which it can be opened. */
const CLOSED = '[…]'

const openText = (span: OpenSpan): string => (typeof span === 'string' ? span : span.text)
const isReadable = (span: TextSpan): boolean =>
  typeof span === 'object' && 'spoiler' in span ? span.spoiler.some(isReadable) : openText(span).trim() !== ''

const textOf = (span: TextSpan): string =>
  typeof span === 'object' && 'spoiler' in span ? CLOSED : openText(span)

/** Spans without empty ones, and without white space before the first and after the last. */
function trimmedSpans<S extends object>(
  spans: readonly (string | S)[],
  start: (text: string) => string,
): (string | S)[] {
  const last = spans.length - 1
  return spans.flatMap((span, index): (string | S)[] => {
    if (typeof span !== 'string') return [span]
    const begun = index === 0 ? start(span) : span
    const text = index === last ? begun.trimEnd() : begun
    return text === '' ? [] : [text]
  })
}

function trimmed({ kind, spans }: CommentBlock): CommentBlock {
  const start = (text: string) => (kind === 'code' ? text.replace(/^\n+/, '') : text.trimStart())
  const all = trimmedSpans(spans, start).flatMap((span): TextSpan[] => {
    if (typeof span === 'string' || !('spoiler' in span)) return [span]
    const spoiler = trimmedSpans(span.spoiler, (text) => text.trimStart())
    return spoiler.length > 0 ? [{ spoiler }] : []
  })
  return { kind, spans: all }
}

/** A block's text without its markup, and without what its writer hid. */
export const blockText = ({ spans }: CommentBlock): string => spans.map(textOf).join('')

/** A comment's text without its markup, one block a line. */
export const plainBlocks = (blocks: readonly CommentBlock[]): string => blocks.map(blockText).join('\n')

/** Paragraphs that begin with the sign by which mails quote become quotes; several sources have no other way to quote. */
export function withAngleQuotes(blocks: readonly CommentBlock[]): CommentBlock[] {
  return blocks.map((block) => {
    const [first, ...rest] = block.spans
    if (block.kind !== 'text' || typeof first !== 'string' || !/^>+\s*\S?/.test(first)) return block
    const text = first.replace(/^[>\s]+/, '')
    return { kind: 'quote', spans: text ? [text, ...rest] : rest }
  })
}

/** Blocks as one that is hidden until a reader opens it, under the name its writer gave it. */
export function hiddenBlocks(blocks: readonly CommentBlock[], title = ''): CommentBlock[] {
  const spoiler: OpenSpan[] = []
  const hide = (span: OpenSpan) =>
    typeof span === 'string' ? append(spoiler, span, {}) : void spoiler.push(span)
  for (const { kind, spans } of blocks) {
    if (spoiler.length > 0) append(spoiler, '\n', {})
    if (kind === 'item' || kind === 'quote') append(spoiler, kind === 'item' ? '• ' : '> ', {})
    for (const span of spans) {
      if (typeof span === 'object' && 'spoiler' in span) span.spoiler.forEach(hide)
      else hide(span)
    }
  }
  const name: CommentBlock[] = title ? [{ kind: 'text', spans: [{ text: title, style: 'strong' }] }] : []
  return spoiler.length > 0 ? [...name, { kind: 'text', spans: [{ spoiler }] }] : name
}
