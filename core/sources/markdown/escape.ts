/**
 * Characters that Markdown would read as marks (CommonMark 0.31, section 2.4), as far as they can act inside a line, and `%`,
 * which Obsidian's comments and Templater's commands are made of.
 */
const MARKS = /[\\`*_[\]<>#|~&!%]/g
/** What Dataview takes for a field of the note. */
const FIELD = /:(?=:)/g
/** At the beginning of a line these make lists, rules and headings. */
const OPENERS = /^([-+=:]|\d+(?=[.)]))/gm
/** What no text file carries unharmed: control characters but the line's end, and halves of characters. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}]/gu

const ESCAPED = /\\([!-/:-@[-`{-~\n])|&#(\d{1,7});/g
const LINK = /(?<!\\)!?\[((?:\\.|[^[\]\\]){0,500})\]\((?:<[^<>\n]{0,2048}>|[^()\s]{0,2048})\)/g
/** Unescaped marks of emphasis and code that stand at a word's edge. */
const EMPHASIS =
  /(?<!\\)(?:(?<=\S)[*`]+|[*`]+(?=\S)|(?<![\p{L}\p{N}_])_+(?=\S)|(?<=[^\s_\\])_+(?![\p{L}\p{N}]))/gu

/** A text as Markdown that shows it as it is; its line ends become hard breaks. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(FIELD, ':\\')
    .replace(OPENERS, (opener) => (/\d/.test(opener) ? opener : `\\${opener}`))
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(UNSAFE, (unsafe) => `&#${unsafe.charCodeAt(0)};`)
    .replaceAll('\n', '\\\n')
}

/** The same in one line, as a heading needs it. */
export function escapeHeading(text: string): string {
  return escapeMarkdown(text).replaceAll('\\\n', '&#10;')
}

/** The text a piece of Markdown shows: escapes undone, links as their words, marks of emphasis gone. */
export function unescapeMarkdown(markdown: string): string {
  return markdown
    .replace(LINK, '$1')
    .replace(EMPHASIS, '')
    .replace(
      ESCAPED,
      (_, mark: string | undefined, code: string) => mark ?? String.fromCharCode(Number(code)),
    )
}
