import type { CommentBlock, TextSpan } from './conversation'
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
export function linked(text: string): TextSpan[] {
  const spans: TextSpan[] = []
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

/** Puts the blocks of a comment together, piece by piece. */
export class BlockBuilder {
  private readonly blocks: CommentBlock[] = []
  private open: CommentBlock | null = null

  /** Ends the block that is being written, if any. */
  end(): void {
    if (this.open) this.blocks.push(this.open)
    this.open = null
  }

  /** Adds text to the block of this kind, or begins one. */
  add(kind: CommentBlock['kind'], text: string, { href, style }: Style = {}): void {
    if (!text) return
    if (this.open?.kind !== kind) this.end()
    this.open ??= { kind, spans: [] }
    const { spans } = this.open
    const address = href ? webAddress(href) : null
    if (address) spans.push({ text, href: address })
    else if (style) spans.push({ text, style })
    else if (typeof spans.at(-1) === 'string') spans.push(`${spans.pop()}${text}`)
    else spans.push(text)
  }

  /** All blocks that hold something to read, without empty lines around them. */
  finish(): CommentBlock[] {
    this.end()
    return this.blocks.map(trimmed).filter(({ spans }) => spans.some((span) => textOf(span).trim() !== ''))
  }
}

const textOf = (span: TextSpan): string => (typeof span === 'string' ? span : span.text)

function trimmed({ kind, spans }: CommentBlock): CommentBlock {
  const stripStart = (text: string) => (kind === 'code' ? text.replace(/^\n+/, '') : text.trimStart())
  const last = spans.length - 1
  return {
    kind,
    spans: spans
      .map((span, index) => {
        if (typeof span !== 'string' || (index > 0 && index < last)) return span
        if (index === 0 && index === last) return stripStart(span).trimEnd()
        return index === 0 ? span.trimStart() : span.trimEnd()
      })
      .filter((span) => span !== ''),
  }
}

/** A block's text without its markup. */
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
