import type { Excerpt } from './excerpt'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text made safe for an element's content or a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)
}

/** The excerpt as HTML for the clipboard: headings, list and paragraphs that word processors and mail keep. */
export function asHtml(parts: Excerpt): string {
  const heading = (label: string) => `<h3>${escaped(label)}</h3>`
  const blocks = [
    `<h2><a href="${escaped(parts.address)}">${escaped(parts.headline)}</a></h2>`,
    `<p>${escaped(parts.byline)}</p>`,
  ]
  if (parts.why) blocks.push(heading(parts.why.label), `<p>${escaped(parts.why.text)}</p>`)
  if (parts.takeaways.label) blocks.push(heading(parts.takeaways.label))
  const { words, source } = parts
  const lines = parts.takeaways.lines.map(({ text, passage }) => {
    if (passage === undefined) return `<li>${escaped(text)}</li>`
    if (passage === null) return `<li>${escaped(text)}<p>${escaped(words.none)}</p></li>`
    const link = `<a href="${escaped(passage.address)}">${escaped(words.open)}</a>`
    return `<li>${escaped(text)}<blockquote>${escaped(passage.said)} ${link}</blockquote></li>`
  })
  blocks.push(`<ul>${lines.join('')}</ul>`)
  if (parts.analysis) {
    blocks.push(heading(parts.analysis.label))
    for (const { label, paragraphs } of parts.analysis.sections) {
      if (label) blocks.push(`<h4>${escaped(label)}</h4>`)
      blocks.push(...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`))
    }
  }
  if (source) blocks.push(`<p><a href="${escaped(source.address)}">${escaped(source.label)}</a></p>`)
  if (parts.note) blocks.push(`<p><em>${escaped(parts.note)}</em></p>`)
  return blocks.join('\n')
}
