import type { Excerpt } from './excerpt'

/** The excerpt as plain text: blank lines between parts, one bullet a takeaway. */
export function asPlainText(parts: Excerpt): string {
  const blocks = [`${parts.headline}\n${parts.byline}\n${parts.address}`]
  if (parts.why) blocks.push(`${parts.why.label}\n${parts.why.text}`)
  const lines = parts.takeaways.lines.map((line) => `• ${line}`).join('\n')
  blocks.push(parts.takeaways.label ? `${parts.takeaways.label}\n${lines}` : lines)
  if (parts.analysis) {
    blocks.push(parts.analysis.label)
    for (const { label, paragraphs } of parts.analysis.sections) {
      if (label) blocks.push(label)
      blocks.push(...paragraphs)
    }
  }
  if (parts.note) blocks.push(parts.note)
  return `${blocks.join('\n\n')}\n`
}
