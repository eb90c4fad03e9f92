import type { Brief } from '../../brief/brief'
import { type CopyLabels, excerpt } from '../../copy/excerpt'
import { asHtml, escaped } from '../../copy/html'
import { coverageByTime } from '../coverage-by-time'

/** The words of an exported page. */
export interface HtmlLabels extends CopyLabels {
  title: string
  coverage: string
  noteLabel: string
  dir: 'ltr' | 'rtl'
}

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1.25rem; font: 1rem/1.6 Georgia, serif; overflow-wrap: anywhere; }
article { padding: 1.5rem 0; border-top: 1px solid color-mix(in srgb, currentcolor 25%, transparent); }
h2 { line-height: 1.25; } h3, h4 { margin-bottom: .25rem; font: 600 1rem/1.4 system-ui, sans-serif; }
.note { white-space: pre-wrap; padding-inline-start: 1rem; border-inline-start: 3px solid; }
@media print { article { break-inside: avoid-page; } }
`

/** The beginning of an exported page. It loads nothing and runs nothing, which it tells the browser too. */
export function htmlHead({ title, locale, dir }: HtmlLabels): string {
  return [
    `<!doctype html>\n<html lang="${escaped(locale)}" dir="${dir}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<h1>${escaped(title)}</h1>\n`,
  ].join('\n')
}

/** One story of an exported page: its brief, who wrote about it, and the reader's note. */
export function htmlStory(brief: Brief, note: string, labels: HtmlLabels): string {
  const others = coverageByTime([brief]).filter(({ isOriginal }) => !isOriginal)
  const blocks = [
    `<article lang="${escaped(brief.lang)}" dir="auto">`,
    asHtml(excerpt(brief, { part: 'brief' }, labels)),
  ]
  if (others.length > 0) {
    const links = others.map(
      ({ url, title, publisher }) =>
        `<li><a href="${escaped(url)}" rel="noopener noreferrer">${escaped(title)}</a>, ${escaped(publisher)}</li>`,
    )
    blocks.push(`<h3>${escaped(labels.coverage)}</h3>\n<ul>\n${links.join('\n')}\n</ul>`)
  }
  if (note !== '')
    blocks.push(`<h3>${escaped(labels.noteLabel)}</h3>\n<p class="note" dir="auto">${escaped(note)}</p>`)
  return `${blocks.join('\n')}\n</article>\n`
}

/** The end of an exported page. */
export const HTML_TAIL = '</body>\n</html>\n'
