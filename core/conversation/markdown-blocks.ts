import type { Token, Tokens } from 'marked'
import { markdownTokens, partsOf, shownText, withoutReferences } from '../markdown/tokens'
import { BlockBuilder, linked, type Style } from './blocks'
import { CONVERSATION_LIMITS, type CommentBlock } from './conversation'
import { withSpoilers } from './spoilers'

const isLink = (token: Token): token is Tokens.Link => token.type === 'link'
const isList = (token: Token): token is Tokens.List => token.type === 'list'

const STYLES: Readonly<Record<string, Style['style']>> = { strong: 'strong', em: 'emphasis' }

/** Writes inline parts; bare addresses become links, images their words. */
function writeInline(
  made: BlockBuilder,
  kind: CommentBlock['kind'],
  tokens: readonly Token[],
  style: Style = {},
): void {
  const write = (text: string) => {
    if (style.href !== undefined || style.style) return made.add(kind, text, style)
    for (const span of linked(text)) {
      if (typeof span === 'string') made.add(kind, span)
      else made.add(kind, span.text, 'href' in span ? { href: span.href } : {})
    }
  }
  // Escapes part a text that is one to its reader, so that an address must be put together first.
  let text = ''
  const flush = () => {
    write(text)
    text = ''
  }
  for (const token of tokens) {
    const inner = partsOf(token)
    const isStyled = token.type in STYLES || isLink(token) || token.type === 'codespan' || token.type === 'br'
    if (!isStyled && inner.length === 0) {
      text += shownText([token])
      continue
    }
    flush()
    if (token.type === 'br') made.add(kind, '\n')
    else if (token.type === 'codespan') made.add(kind, shownText([token]), { style: 'code' })
    else if (isLink(token)) made.add(kind, shownText(inner), { href: withoutReferences(token.href) })
    else writeInline(made, kind, inner, { ...style, style: STYLES[token.type] ?? style.style })
  }
  flush()
}

function writeBlocks(made: BlockBuilder, kind: CommentBlock['kind'], tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'space' || token.type === 'hr' || token.type === 'def') {
      if (kind !== 'item') made.end()
    } else if (isList(token)) {
      for (const { tokens: inner } of token.items) {
        made.end()
        writeBlocks(made, kind === 'quote' ? 'quote' : 'item', inner)
      }
      made.end()
    } else if (token.type === 'blockquote') {
      made.end()
      writeBlocks(made, 'quote', partsOf(token))
      made.end()
    } else if (token.type === 'code') {
      made.end()
      made.add('code', 'text' in token ? String(token.text) : token.raw)
      made.end()
    } else {
      const inner = partsOf(token)
      if (token.type !== 'text') made.end()
      if (inner.length > 0) writeInline(made, kind, inner)
      else made.add(kind, token.raw.trim())
      if (token.type !== 'text') made.end()
    }
  }
}

function openBlocks(markdown: string): CommentBlock[] {
  const made = new BlockBuilder()
  writeBlocks(made, 'text', markdownTokens(markdown.slice(0, CONVERSATION_LIMITS.comment)))
  return made.finish()
}

/**
 * A comment's Markdown as blocks; what `htmlBlocks` keeps, and nothing else. HTML in it is plain text, and what its writer hid stays
 * closed.
 */
export const commentBlocks = (markdown: string): CommentBlock[] =>
  withSpoilers(markdown.slice(0, CONVERSATION_LIMITS.comment), openBlocks)
