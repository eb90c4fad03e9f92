import { directionOf } from '../text/direction'
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

const running = (direction: 'ltr' | 'rtl') => (direction === 'rtl' ? ' dir="rtl"' : '')

/**
 * What a block says of its language and direction: nothing where they are those of what it is most likely pasted into. Each block says
 * it, because not every program lets it inherit.
 */
function ownLanguage({ lang, direction, locale }: Excerpt): string {
  const [own] = lang.toLowerCase().split('-')
  const [readers] = locale.toLowerCase().split('-')
  if (direction === 'ltr' && own === readers) return ''
  return ` lang="${escaped(lang)}" dir="${direction}"`
}

/**
 * The excerpt as HTML for the clipboard: headings, list and paragraphs that word processors and mail keep, in the brief's own language
 * and direction; the note is in the reader's.
 */
export function asHtml(parts: Excerpt): string {
  const { words, source } = parts
  const own = ownLanguage(parts)
  // The words around are the reader's, and run as what they stand around.
  const around = own && ` dir="${parts.direction}"`
  const heading = (label: string) => `<h3${around}>${escaped(label)}</h3>`
  const paragraph = (text: string) => `<p${own}>${escaped(text)}</p>`
  const blocks = [
    `<h2${own}><a href="${escaped(parts.address)}">${escaped(parts.headline)}</a></h2>`,
    `<p${around}>${escaped(parts.byline)}</p>`,
  ]
  if (parts.why) blocks.push(heading(parts.why.label), paragraph(parts.why.text))
  if (parts.takeaways.label) blocks.push(heading(parts.takeaways.label))
  const lines = parts.takeaways.lines.map(({ text, passage }) => {
    if (passage === undefined) return `<li${own}>${escaped(text)}</li>`
    if (passage === null) return `<li${own}>${escaped(text)}<p>${escaped(words.none)}</p></li>`
    const link = `<a href="${escaped(passage.address)}">${escaped(words.open)}</a>`
    const said = running(directionOf(passage.said))
    return `<li${own}>${escaped(text)}<blockquote${said}>${escaped(passage.said)} ${link}</blockquote></li>`
  })
  blocks.push(`<ul${own}>${lines.join('')}</ul>`)
  if (parts.analysis) {
    blocks.push(heading(parts.analysis.label))
    for (const { label, paragraphs } of parts.analysis.sections) {
      if (label) blocks.push(`<h4${around}>${escaped(label)}</h4>`)
      blocks.push(...paragraphs.map(paragraph))
    }
  }
  if (source) blocks.push(`<p${around}><a href="${escaped(source.address)}">${escaped(source.label)}</a></p>`)
  if (parts.note) blocks.push(`<p${running(directionOf(parts.note))}><em>${escaped(parts.note)}</em></p>`)
  return blocks.join('\n')
}
