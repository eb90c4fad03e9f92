import type { Article } from '../../core/article/article'
import { NothingToBriefError } from '../../core/brief/extract/make-brief'
import { contentHash, pageKey } from '../../core/brief/page-key'
import type { BriefCache } from './cache'
import { TooLittleTextError } from './errors'
import { makeRecord } from './make-record'

/**
 * Makes a brief of an article before its page is opened, and keeps it as one made of the page; what was made of the page
 * itself stays. An article that none can be made of has none.
 */
export async function briefAhead(article: Article, cache: BriefCache): Promise<void> {
  const key = pageKey(article.url)
  if (await cache.has(key)) return
  try {
    await cache.put(key, contentHash(article), makeRecord(article))
  } catch (error) {
    if (!(error instanceof TooLittleTextError) && !(error instanceof NothingToBriefError)) throw error
  }
}
