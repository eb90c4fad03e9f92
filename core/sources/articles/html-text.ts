import { Parser } from 'htmlparser2'
import type { Paragraph } from '../../article/article'
import { cutText } from '../../text/cut-text'

/** UTF-16 units of one entry's markup that are read. */
const MOST_MARKUP = 400_000
/** Elements within each other after which nothing more is read: each costs the tokenizer the number of those around it. */
const DEEPEST = 500

/** Elements of which not even the text counts. */
const UNSHOWN =
  /^(?:script|style|template|noscript|iframe|object|svg|math|head|title|textarea|select|video|audio|figure|figcaption|table|form|button)$/
const BREAKS =
  /^(?:p|div|blockquote|pre|ul|ol|li|dl|dt|dd|h[1-6]|tr|section|article|aside|header|footer|hr|details|summary|main)$/

/** Ends the reading of markup that is nested beyond all reason; what was read by then counts. */
class MarkupTooDeepError extends Error {
  override readonly name = 'MarkupTooDeepError'
}

type Place = Pick<Paragraph, 'kind' | 'level'>

function kindOf(open: readonly string[]): Place {
  const heading = open.findLast((name) => /^h[1-6]$/.test(name))
  if (heading) return { kind: 'heading', level: Number(heading[1]) }
  if (open.includes('blockquote')) return { kind: 'quote' }
  return open.includes('li') ? { kind: 'list item' } : { kind: 'text' }
}

/** The tags a text must have to count as markup rather than words. */
const MARKUP = /<\/?[a-z][a-z0-9]*[\s/>]|<!--|&(?:#\d|#x|[a-z]{2,})/i

/**
 * The paragraphs of a piece of HTML, in order, white space collapsed. Tables, pictures and what is not shown are left out.
 * Two line breaks in a row end a paragraph, as many feeds write them.
 */
export function htmlParagraphs(html: string): Paragraph[] {
  const found: Paragraph[] = []
  const open: string[] = []
  let hidden = 0
  let breaks = 0
  let text = ''
  const end = () => {
    const plain = text.replace(/\s+/g, ' ').trim()
    text = ''
    breaks = 0
    if (plain) found.push({ ...kindOf(open), text: plain })
  }
  const parser = new Parser(
    {
      onopentag(name) {
        if (open.length > DEEPEST) throw new MarkupTooDeepError('Nested too deeply')
        if (BREAKS.test(name)) end()
        open.push(name)
        if (UNSHOWN.test(name)) hidden++
        if (name !== 'br') return
        text += ' '
        breaks++
        if (breaks === 2) end()
      },
      ontext(piece) {
        if (hidden > 0) return
        text += piece
        if (piece.trim()) breaks = 0
      },
      onclosetag(name) {
        if (BREAKS.test(name)) end()
        open.pop()
        if (UNSHOWN.test(name)) hidden = Math.max(0, hidden - 1)
      },
    },
    { decodeEntities: true },
  )
  try {
    parser.write(cutText(html, MOST_MARKUP))
    parser.end()
  } catch (error) {
    if (!(error instanceof MarkupTooDeepError)) throw error
  }
  end()
  return found
}

/** Text of a field that may be HTML or plain, in one line. Feeds do not say which it is. */
export function textLine(text: string): string {
  const flat = MARKUP.test(text)
    ? htmlParagraphs(text)
        .map((paragraph) => paragraph.text)
        .join(' ')
    : text
  return flat.replace(/\s+/g, ' ').trim()
}
