import { plainText, sourceSpan } from '../../core/evidence/plain-text'
import { type AnchorText, pageText, rangeIn } from '../anchor/page-text'
import { Highlighter } from '../highlight/highlighter'
import { scrollToRange } from '../highlight/scroll-to-range'

/** ms after which the page's text is read anew: pages load further text while they are read. */
const FRESH = 20_000

/** Passages of this page that comments quote, word for word. */
export class PageQuotes {
  private text: AnchorText | null = null
  private readAt = 0
  private readonly highlighter: Highlighter

  constructor(
    private readonly page: Document,
    private readonly except: (element: Element) => boolean,
  ) {
    this.highlighter = new Highlighter(page)
  }

  /** Those of the quotes that stand in the page. The first call reads the page's text, which takes tens of ms. */
  found(quotes: readonly string[]): string[] {
    const { text } = this.read().plain
    return quotes.filter((quote) => {
      const sought = plainText(quote, 'none').text
      return sought !== '' && text.includes(sought)
    })
  }

  /** Brings a quote to the reader's eyes and marks it for a moment. Returns false where it stands there no more. */
  show(quote: string): boolean {
    this.text = null
    const text = this.read()
    const sought = plainText(quote, 'none').text
    const at = text.plain.text.indexOf(sought)
    const span = at < 0 || !sought ? null : sourceSpan(text.plain, at, at + sought.length)
    const range = span && rangeIn(text, span.start, span.end)
    if (!range) return false
    scrollToRange(range)
    this.highlighter.flash([range])
    return true
  }

  /** Takes the marks away. */
  leave(): void {
    this.highlighter.clear()
  }

  private read(): AnchorText {
    if (!this.text || Date.now() > this.readAt + FRESH) {
      this.text = pageText(this.page.body ?? this.page.documentElement, 'visible', { except: this.except })
      this.readAt = Date.now()
    }
    return this.text
  }
}
