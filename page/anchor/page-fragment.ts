import type { Article } from '../../core/article/article'
import { plainText } from '../../core/evidence/plain-text'
import { quoteOf } from '../../core/evidence/quote'
import { fragmentText, passageFragment, textFragment } from '../../core/evidence/text-fragment'
import type { Passage } from '../../core/summarize/made-brief'
import { findSpan } from './find-quote'

/**
 * The text fragment that opens the page at a passage, told apart from all other text on the page; where the page no longer
 * shows it, from the article's alone. Null where no fragment is unambiguous.
 */
export function pageFragment(document: Document, article: Article, passage: Passage): string | null {
  // biome-ignore lint/performance/useDomNodeTextContent: only the rendered text has breaks between blocks; asked for on a click.
  const source = document.body?.innerText ?? ''
  const quote = quoteOf(article, passage)
  const span = quote && findSpan({ source, plain: plainText(source, 'none') }, quote)
  if (!span) return passageFragment(article, passage)
  return textFragment(fragmentText(source), span.start, span.end)
}
