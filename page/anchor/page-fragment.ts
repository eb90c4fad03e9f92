import type { Article } from '../../core/article/article'
import type { Passage } from '../../core/article/passage'
import { plainText } from '../../core/evidence/plain-text'
import { quoteOf } from '../../core/evidence/quote'
import { fragmentText, passageFragment, textFragment } from '../../core/evidence/text-fragment'
import { findSpan } from './find-quote'

/**
 * For each passage the text fragment that opens the page there, told apart from all other text on the page; where the page no
 * longer shows it, from the article's alone. Null where there is no passage, or no fragment is unambiguous.
 */
export function pageFragments(
  document: Document,
  article: Article,
  passages: readonly (Passage | null)[],
): (string | null)[] {
  // biome-ignore lint/performance/useDomNodeTextContent: only the rendered text has breaks between blocks; asked for on a click.
  const source = document.body?.innerText ?? ''
  const page = { source, plain: plainText(source, 'none') }
  const text = fragmentText(source)
  return passages.map((passage) => {
    const quote = passage && quoteOf(article, passage)
    const span = quote && findSpan(page, quote)
    if (span) return textFragment(text, span.start, span.end)
    return passage && passageFragment(article, passage)
  })
}
