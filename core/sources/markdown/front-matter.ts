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

/** Marks of Templater, which runs what stands between them wherever in the file it is. */
const COMMAND = /<%|%>/

/** A text between quotes, in which no command is left. A text of JSON is one of YAML. */
const quoted = (text: string) => JSON.stringify(text).replaceAll('%', '\\x25')

/** Puts a word in the place of each text with a command, as YAML writes it bare, and keeps what it stands for. */
function withoutCommands(value: unknown, texts: string[], name: string): unknown {
  if (typeof value === 'string') return COMMAND.test(value) ? `${name}${texts.push(value) - 1}z` : value
  if (Array.isArray(value)) return value.map((one) => withoutCommands(one, texts, name))
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutCommands(one, texts, name)]),
  )
}

/**
 * Fields as front matter, its fences included. Texts that look like numbers or words of YAML are quoted, and those with a
 * command of Templater so that it finds none.
 */
export function writeFrontMatter(fields: Fields): string {
  const texts: string[] = []
  // No text of the fields holds this word.
  let name = 'command'
  while (JSON.stringify(fields).includes(name)) name += 'x'
  const plain = withoutCommands(fields, texts, name)
  const yaml = dump(plain, { schema: CORE_SCHEMA, noRefs: true, lineWidth: -1 })
  const written = texts.reduce(
    (all, text, index) => all.replace(`${name}${index}z`, () => quoted(text)),
    yaml,
  )
  return `---\n${written}---\n`
}
