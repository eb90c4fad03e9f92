import { CORE_SCHEMA, dump, FAILSAFE_SCHEMA, load } from 'js-yaml'
import { type Fields, isFields } from '../fields'

/** UTF-16 units of front matter that are read: a brief's longest, with 100 addresses, has some 300,000. */
const MOST = 500_000
/** A brief's own data is three deep. */
const DEEPEST = 10

/** A Markdown file without its front matter, and what stood there. */
export interface Split {
  /** Null where the file has none. */
  matter: Fields | null
  body: string
  /** What is wrong with the front matter, and on which line of the file; null where nothing is. */
  fault: { line: number; wrong: string } | null
}

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:^|\r?\n)---[ \t]*(?:\r?\n|$)/

const lineOf = (error: unknown): number => {
  const mark = error instanceof Error && 'mark' in error && isFields(error.mark) ? error.mark.line : 0
  return typeof mark === 'number' ? mark + 2 : 1
}

/** Whether a text begins as a Markdown file with front matter does. */
export function hasFrontMatter(text: string): boolean {
  return FENCED.test(text.slice(0, MOST))
}

/**
 * Parts a Markdown file into its front matter and its body. Every value of the front matter is read as the text it is
 * written as, so that a headline of `2026` or an id of `007` stays what it is.
 */
export function splitFrontMatter(text: string): Split {
  const fenced = FENCED.exec(text.slice(0, MOST))
  if (!fenced) return { matter: null, body: text, fault: null }
  const body = text.slice(fenced[0].length)
  try {
    const matter = load(fenced[1] ?? '', { schema: FAILSAFE_SCHEMA, maxDepth: DEEPEST, maxAliases: 0 })
    if (isFields(matter)) return { matter, body, fault: null }
    return { matter: null, body, fault: { line: 1, wrong: 'the front matter holds no fields' } }
  } catch (error) {
    const wrong = error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
    return {
      matter: null,
      body,
      fault: { line: lineOf(error), wrong: wrong || 'the front matter cannot be read' },
    }
  }
}

/** Fields as front matter, its fences included. Texts that look like numbers or words of YAML are quoted. */
export function writeFrontMatter(fields: Fields): string {
  return `---\n${dump(fields, { schema: CORE_SCHEMA, noRefs: true, lineWidth: -1 })}---\n`
}
