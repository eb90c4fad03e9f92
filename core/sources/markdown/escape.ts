/**
 * Characters that Markdown would read as marks (CommonMark 0.31, section 2.4), as far as they can act inside a line, and those
 * Obsidian does: `%` (comments, and Templater's commands), `$` (mathematics, so that prices stay prices), `=` (marked text), `^` (names of blocks).
 */
const MARKS = /[\\`*_[\]<>#|~&!%$=^]/g
/** What Dataview takes for a field of the note. */
const FIELD = /:(?=:)/g
/** At the beginning of a line these make lists, rules and headings. */
const OPENERS = /^([-+:]|\d+(?=[.)]))/gm
/** Spaces at a line's beginning or end count for nothing in Markdown. */
const EDGES = /^ | $/gm
/** What no text file carries unharmed: control characters but the line's end, and halves of characters. */
const UNSAFE = /(?!\n)[\p{Cc}\p{Cs}]/gu

/** A text as Markdown that shows it as it is; its line ends become hard breaks. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(MARKS, '\\$&')
    .replace(FIELD, ':\\')
    .replace(OPENERS, (opener) => (/\d/.test(opener) ? opener : `\\${opener}`))
    .replace(/^(\d+)([.)])/gm, '$1\\$2')
    .replace(EDGES, '&#32;')
    .replace(UNSAFE, (unsafe) => `&#${unsafe.charCodeAt(0)};`)
    .replaceAll('\n', '\\\n')
}

/** The same in one line, as a heading needs it. */
export function escapeHeading(text: string): string {
  return escapeMarkdown(text).replaceAll('\\\n', '&#10;')
}
