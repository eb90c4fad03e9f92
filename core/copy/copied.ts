import type { Brief } from '../brief/brief'
import type { CopyFormat } from '../settings'
import { type CopiedPassages, type CopyLabels, excerpt } from './excerpt'
import { asHtml } from './html'
import { asMarkdown } from './markdown'
import { asPlainText } from './plain-text'
import type { CopyWhat } from './what'

/** What goes on the clipboard: always `text`, and `html` beside it when rich text was asked for. */
export interface Copied {
  text: string
  html?: string
}

/**
 * Writes a brief, or a part of it, for the clipboard, with headline, publisher, date and address. The date is the
 * story's where known, else the brief's own, called so. `page` holds the passages where those are asked for.
 */
export function copied(
  brief: Brief,
  what: CopyWhat,
  format: CopyFormat,
  labels: CopyLabels,
  page?: CopiedPassages,
): Copied {
  const parts = excerpt(brief, what, labels, page)
  if (format === 'markdown') return { text: asMarkdown(parts) }
  if (format === 'plain') return { text: asPlainText(parts) }
  return { text: asPlainText(parts), html: asHtml(parts) }
}
