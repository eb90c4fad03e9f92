import type { Excerpt } from './excerpt'

/**
 * Characters that Markdown would read as marks: CommonMark 0.31, section 2.4, as far as they can act inside a line; and those
 * Obsidian does: `%`, `$`, `=`.
 */
const MARKS = /[\\`*_[\]<>#|~&%$=]/g
/** What Dataview takes for a field of the note. */
const FIELD = /:(?=:)/g

function escaped(text: string): string {
  return text
    .replace(/\s+/g, (gap) => (/[\r\n]/.test(gap) ? ' ' : gap))
    .replace(MARKS, '\\$&')
    .replace(FIELD, ':\\')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1')
}

/** An address between angle brackets may hold anything but these. */
function destination(address: string): string {
  return `<${address.replace(/[<>\s\\]/g, (mark) => encodeURIComponent(mark))}>`
}

/** The excerpt as CommonMark, with the headline as a link to the story. */
export function asMarkdown(parts: Excerpt): string {
  const blocks = [`## [${escaped(parts.headline)}](${destination(parts.address)})`, escaped(parts.byline)]
  if (parts.why) blocks.push(`### ${escaped(parts.why.label)}`, escaped(parts.why.text))
  if (parts.takeaways.label) blocks.push(`### ${escaped(parts.takeaways.label)}`)
  const { words, source } = parts
  const lines = parts.takeaways.lines.map(({ text, passage }) => {
    if (passage === undefined) return `- ${escaped(text)}`
    if (passage === null) return `- ${escaped(text)}\n\n  ${escaped(words.none)}`
    return `- ${escaped(text)}\n\n  > ${escaped(passage.said)} [${escaped(words.open)}](${destination(passage.address)})`
  })
  blocks.push(lines.join(source ? '\n\n' : '\n'))
  if (parts.analysis) {
    blocks.push(`### ${escaped(parts.analysis.label)}`)
    for (const { label, paragraphs } of parts.analysis.sections) {
      if (label) blocks.push(`#### ${escaped(label)}`)
      blocks.push(...paragraphs.map(escaped))
    }
  }
  if (source) blocks.push(`[${escaped(source.label)}](${destination(source.address)})`)
  if (parts.note) blocks.push(`*${escaped(parts.note)}*`)
  return `${blocks.join('\n\n')}\n`
}
