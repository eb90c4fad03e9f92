import type { Article } from '../../core/article/article'
import type { Passage } from '../../core/article/passage'
import { type Quote, quoteOf } from '../../core/evidence/quote'
import { textOf } from '../article/blocks'
import { rangeOf } from '../article/range-of'
import type { LiveArticle } from '../article/read-article'
import { findQuote } from './find-quote'
import { isSeen } from './is-seen'
import { type AnchorText, type PageTextOptions, pageText } from './page-text'

/** Where a passage is in the live page, or why it cannot be shown. */
export type Anchored = { range: Range } | { reason: 'not on page' | 'hidden' }

/**
 * Finds passages of an article in a page that may have changed since it was read. The page's text is read when it is first
 * needed; `forget` says that it changed.
 */
export class Anchor {
  private visible: AnchorText | null = null
  private all: AnchorText | null = null

  /**
   * @param live the article with its places, where it was read from this very document.
   */
  constructor(
    private readonly document: Document,
    private readonly article: Article,
    private readonly live: LiveArticle | null = null,
    private readonly options: PageTextOptions = {},
  ) {}

  /** The page's text is to be read anew. */
  forget(): void {
    this.visible = null
    this.all = null
  }

  /** Where a passage stands now. */
  find(passage: Passage): Anchored {
    const own = this.inPlace(passage)
    if (own) return isSeen(own) ? { range: own } : { reason: 'hidden' }
    const quote = quoteOf(this.article, passage)
    return quote ? this.findQuote(quote) : { reason: 'not on page' }
  }

  /** The same for a quote. Text that a reader sees is preferred over the same words elsewhere. */
  findQuote(quote: Quote): Anchored {
    const root = this.document.body ?? this.document.documentElement
    if (!root) return { reason: 'not on page' }
    this.visible ??= pageText(root, 'visible', this.options)
    const range = findQuote(this.visible, quote)
    if (range && isSeen(range)) return { range }
    if (range) return { reason: 'hidden' }
    this.all ??= pageText(root, 'all', this.options)
    const anywhere = findQuote(this.all, quote)
    if (!anywhere) return { reason: 'not on page' }
    return isSeen(anywhere) ? { range: anywhere } : { reason: 'hidden' }
  }

  /** The range where the article was read, as long as it still says so there. */
  private inPlace({ paragraph, start, end }: Passage): Range | null {
    const block = this.live?.article === this.article ? this.live.places[paragraph] : undefined
    if (!block?.nodes.every(({ isConnected }) => isConnected)) return null
    // The range itself may hold more than was read: how to read a character, words for screen readers, a struck word.
    return textOf(block.nodes) === block.text ? rangeOf(block, start, end) : null
  }
}
