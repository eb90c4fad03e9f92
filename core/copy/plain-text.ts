import type { Excerpt } from './excerpt'

/** The excerpt as plain text: blank lines between parts, one bullet a takeaway. */
export function asPlainText(parts: Excerpt): string {
  const blocks = [`${parts.headline}\n${parts.byline}\n${parts.address}`]
  if (parts.why) blocks.push(`${parts.why.label}\n${parts.why.text}`)
  const { words, source } = parts
  const written = parts.takeaways.lines.map(({ text, passage }) => {
    if (passage === undefined) return `• ${text}`
    if (passage === null) return `• ${text}\n  ${words.none}`
    return `• ${text}\n  “${passage.said}”\n  ${passage.address}`
  })
  const lines = written.join(source ? '\n\n' : '\n')
  blocks.push(parts.takeaways.label ? `${parts.takeaways.label}\n${lines}` : lines)
  if (parts.analysis) {
    blocks.push(parts.analysis.label)
    for (const { label, paragraphs } of parts.analysis.sections) {
      if (label) blocks.push(label)
      blocks.push(...paragraphs)
    }
  }
  if (source) blocks.push(`${source.label}\n${source.address}`)
  if (parts.note) blocks.push(parts.note)
  return `${blocks.join('\n\n')}\n`
}
