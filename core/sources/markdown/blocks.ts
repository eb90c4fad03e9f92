import type { Token, Tokens } from 'marked'
import { markdownTokens, partsOf, shownText } from '../../markdown/tokens'

/** A block of a Markdown text as it is shown, without its marks. */
export interface MarkdownBlock {
  kind: 'heading' | 'quote' | 'item' | 'paragraph'
  /** Of a heading, 1 to 6; 0 otherwise. */
  level: number
  text: string
}

const isList = (token: Token): token is Tokens.List => token.type === 'list'
const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'

/** Parts that stand between the texts and show none. */
const SILENT = new Set(['space', 'hr', 'def'])

function blocksOf(tokens: readonly Token[]): MarkdownBlock[] {
  return tokens.flatMap((token): MarkdownBlock[] => {
    if (SILENT.has(token.type)) return []
    if (isHeading(token)) return [{ kind: 'heading', level: token.depth, text: shownText(token.tokens) }]
    if (isList(token)) return token.items.flatMap(({ tokens: inner }) => itemOf(inner))
    if (token.type === 'blockquote') {
      const text = blocksOf(partsOf(token))
        .map((block) => block.text)
        .join('\n')
      return [{ kind: 'quote', level: 0, text }]
    }
    const inner = partsOf(token)
    const text = inner.length > 0 ? shownText(inner) : token.raw.trim()
    return [{ kind: 'paragraph', level: 0, text }]
  })
}

/** An item, and what lists stand within it as items of their own. */
function itemOf(tokens: readonly Token[]): MarkdownBlock[] {
  const inner = blocksOf(tokens)
  const own = inner.filter(({ kind }) => kind !== 'item').map(({ text }) => text)
  const items = inner.filter(({ kind }) => kind === 'item')
  return [...(own.length > 0 ? [{ kind: 'item' as const, level: 0, text: own.join('\n') }] : []), ...items]
}

/**
 * The headings, quotations, list items and paragraphs of a Markdown text, in order. Code, tables and HTML count as
 * paragraphs; rules are left out.
 */
export const markdownBlocks = (markdown: string): MarkdownBlock[] => blocksOf(markdownTokens(markdown))

/** The text a piece of Markdown shows: escapes undone, links as their words, marks gone. */
export function shownMarkdown(markdown: string): string {
  return markdownBlocks(markdown)
    .map(({ text }) => text)
    .join('\n')
}
