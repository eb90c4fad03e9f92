import type { Copied } from '../copy/copied'
import type { CopyFormat } from '../settings'
import { directionOf } from '../text/direction'
import { blockText } from './blocks'
import type { Comment, CommentBlock } from './conversation'

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => HTML[mark] ?? mark)
const marked = (text: string) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

function asText(block: CommentBlock): string {
  const text = blockText(block)
  if (block.kind === 'quote') return text.replace(/^/gm, '> ')
  return block.kind === 'item' ? `- ${text}` : text
}

function asMarkdown(block: CommentBlock): string {
  const text = blockText(block)
  if (block.kind === 'code') return text.replace(/^/gm, '    ')
  if (block.kind === 'quote') return marked(text).replace(/^/gm, '> ')
  return block.kind === 'item' ? `- ${marked(text)}` : marked(text)
}

function asHtml(block: CommentBlock): string {
  const text = escaped(blockText(block))
  if (block.kind === 'code') return `<pre>${text}</pre>`
  const own = directionOf(text) === 'rtl' ? ' dir="rtl"' : ''
  if (block.kind === 'quote') return `<blockquote${own}>${text}</blockquote>`
  return `<p${own}>${block.kind === 'item' ? `• ${text}` : text}</p>`
}

/** A comment for the clipboard, with its author, the source's name and the link to it. */
export function copiedComment({ author, url, blocks }: Comment, source: string, format: CopyFormat): Copied {
  const by = author ? `${author}, ${source}` : source
  const text = [...blocks.map(asText), `${by}: ${url}`].join('\n\n')
  if (format === 'markdown') {
    const link = `[${marked(by)}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
    return { text: `${[...blocks.map(asMarkdown), link].join('\n\n')}\n` }
  }
  if (format === 'plain') return { text }
  return {
    text,
    html: [...blocks.map(asHtml), `<p><a href="${escaped(url)}">${escaped(by)}</a></p>`].join('\n'),
  }
}
