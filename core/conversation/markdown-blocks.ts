import { BlockBuilder, linked } from './blocks'
import { CONVERSATION_LIMITS, type CommentBlock } from './conversation'
import { withSpoilers } from './spoilers'

/** Inline marks that matter to a reader: code, images and links, strong and emphasised text. */
const INLINE =
  /`([^`\n]{1,2000})`|!\[([^[\]\n]{0,300})\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,300}")?\)|\[([^[\]\n]{1,500})\]\(<?([^()\s<>]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)>?(?:\s"[^"\n]{0,300}")?\)|\*\*([^*\n]{1,1000})\*\*|(?<![\w*])\*([^*\s][^*\n]{0,1000})\*(?![\w*])|(?<!\w)_([^_\s][^_\n]{0,1000})_(?!\w)/g

function writeInline(made: BlockBuilder, kind: CommentBlock['kind'], text: string): void {
  const plain = (piece: string) => {
    // A backslash before a mark says that it is none (CommonMark 0.31, section 2.4).
    for (const span of linked(piece.replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1'))) {
      if (typeof span === 'string') made.add(kind, span)
      else made.add(kind, span.text, 'href' in span ? { href: span.href } : {})
    }
  }
  let from = 0
  for (const match of text.matchAll(INLINE)) {
    if (text[match.index - 1] === '\\') continue
    plain(text.slice(from, match.index))
    const [whole, code, alt, label, href, strong, star, underscore] = match
    if (code !== undefined) made.add(kind, code, { style: 'code' })
    else if (alt !== undefined) made.add(kind, alt)
    else if (label !== undefined) made.add(kind, label, { href: href ?? null })
    else if (strong !== undefined) made.add(kind, strong, { style: 'strong' })
    else made.add(kind, star ?? underscore ?? '', { style: 'emphasis' })
    from = match.index + whole.length
  }
  plain(text.slice(from))
}

const FENCE = /^\s{0,3}(`{3,}|~{3,})/
const ITEM = /^\s{0,3}(?:[-*+]|\d{1,9}[.)])\s+/
const HEADING = /^\s{0,3}#{1,6}\s+/
const QUOTE = /^\s{0,3}>+\s?/
const INDENTED = /^(?: {4}|\t)/

function openBlocks(markdown: string): CommentBlock[] {
  const made = new BlockBuilder()
  let fence: string | null = null
  let isFresh = true
  for (const line of markdown.split(/\r?\n/)) {
    const mark = FENCE.exec(line)?.[1]
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      else made.add('code', `${line}\n`)
      continue
    }
    if (mark) {
      made.end()
      fence = mark
    } else if (line.trim() === '') {
      made.end()
    } else if (isFresh && INDENTED.test(line)) {
      made.add('code', `${line.replace(INDENTED, '')}\n`)
      continue
    } else if (QUOTE.test(line)) {
      writeInline(made, 'quote', `${line.replace(QUOTE, '')} `)
    } else if (ITEM.test(line)) {
      made.end()
      writeInline(made, 'item', `${line.replace(ITEM, '')} `)
    } else {
      if (HEADING.test(line)) made.end()
      writeInline(made, 'text', `${line.replace(HEADING, '')}${/ {2}$/.test(line) ? '\n' : ' '}`)
    }
    isFresh = line.trim() === ''
  }
  return made.finish()
}

/**
 * A comment's Markdown as blocks; what `htmlBlocks` keeps, and nothing else. HTML in it is plain text, and what its writer hid stays
 * closed.
 */
export const markdownBlocks = (markdown: string): CommentBlock[] =>
  withSpoilers(markdown.slice(0, CONVERSATION_LIMITS.comment), openBlocks)
