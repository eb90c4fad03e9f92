/** A block of a Markdown text, its inner marks still in it. */
export interface MarkdownBlock {
  kind: 'heading' | 'quote' | 'item' | 'paragraph'
  /** Of a heading, 1 to 6; 0 otherwise. */
  level: number
  text: string
}

interface Open extends Omit<MarkdownBlock, 'text'> {
  lines: string[]
}

/** What headings, items and quotations begin with. */
const HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/
const QUOTE = /^ {0,3}> ?/
/** White space at a line's end, and the signs that may close a heading. */
const BLANK_END = /(?<![ \t])[ \t]+$/
const CLOSING = /(?<=[ \t])#+$/
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
/** Longer lines are no headings, items or rules, whatever they begin with. */
const MOST_MARKED = 5000

/** Whether a line ends in a hard break: a backslash that is not itself escaped. */
function breaks(line: string): boolean {
  let slashes = 0
  while (line[line.length - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

/** One more line of a block: after a hard break a line of its own, otherwise the same one. */
function add({ lines }: Open, line: string): void {
  const last = lines.pop() ?? ''
  if (breaks(last)) lines.push(`${last}\n`, line)
  else if (last.endsWith('  ')) lines.push(`${last.trimEnd()}\\\n`, line.trim())
  else lines.push(`${last} `, line.trim())
}

/** What follows the mark a line begins with; null where it does not. */
function after(mark: RegExp, line: string): string | null {
  const found = mark.exec(line)
  return found && line.slice(found[0].length)
}

/** A heading's text without the white space around it and the signs that close it. */
function headingText(text: string): string {
  const inner = text.replace(/^[ \t]+/, '').replace(BLANK_END, '')
  return inner.replace(CLOSING, '').replace(BLANK_END, '')
}

function opened(line: string): Open | null {
  if (line.length > MOST_MARKED) return null
  const heading = HEADING.exec(line)
  if (heading) {
    const [mark, signs = ''] = heading
    return { kind: 'heading', level: signs.length, lines: [headingText(line.slice(mark.length))] }
  }
  const item = after(ITEM, line)
  if (item !== null) return { kind: 'item', level: 0, lines: [item] }
  const quote = after(QUOTE, line)
  return quote === null ? null : { kind: 'quote', level: 0, lines: [quote] }
}

/** Takes a continued line's own prefix away: an item's indent, a quotation's mark. */
function inside({ kind }: Open, line: string): string {
  if (kind === 'item') return line.replace(/^ {2}/, '')
  return kind === 'quote' ? line.replace(/^> ?/, '') : line
}

/**
 * The headings, quotations, list items and paragraphs of a Markdown text, in order. Code, tables and HTML count as
 * paragraphs; rules are left out.
 */
export function markdownBlocks(markdown: string): MarkdownBlock[] {
  const blocks: Open[] = []
  let open: Open | null = null
  for (const line of markdown.split(/\r?\n/)) {
    const quote = after(QUOTE, line)
    if (open && breaks(open.lines.at(-1) ?? '')) add(open, inside(open, line))
    else if (open?.kind === 'quote' && quote !== null) add(open, quote)
    else if (!line.trim() || (line.length <= MOST_MARKED && RULE.test(line))) open = null
    else {
      const next = opened(line)
      if (!next && open) {
        add(open, line)
        continue
      }
      const block: Open = next ?? { kind: 'paragraph', level: 0, lines: [line] }
      blocks.push(block)
      open = block.kind === 'heading' ? null : block
    }
  }
  return blocks.map(({ kind, level, lines }) => ({ kind, level, text: lines.join('') }))
}
