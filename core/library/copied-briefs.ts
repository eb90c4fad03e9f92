import type { Brief } from '../brief/brief'
import { type Copied, copied } from '../copy/copied'
import type { CopyLabels } from '../copy/excerpt'
import type { CopyFormat } from '../settings'

/** What parts two briefs in plain text and Markdown. */
const RULE = '\n---\n\n'

/** Several whole briefs for the clipboard, one after the other. */
export function copiedBriefs(briefs: readonly Brief[], format: CopyFormat, labels: CopyLabels): Copied {
  const all = briefs.map((brief) => copied(brief, { part: 'brief' }, format, labels))
  const html = all.map((one) => one.html).filter((one) => one !== undefined)
  return {
    text: all.map(({ text }) => text).join(RULE),
    ...(html.length > 0 && { html: html.join('\n<hr>\n') }),
  }
}
