import { blockText } from './blocks'
import type { Comment } from './conversation'

/** Shorter than this, in UTF-16 units, a quote may stand on any page by chance. */
const SHORTEST = 24
const LONGEST = 1500
const MOST = 3

/** Words between quotation marks of one kind. */
const INLINE = /“([^“”\n]{24,1500})”|"([^"\n]{24,1500})"|«([^«»\n]{24,1500})»|„([^„“”\n]{24,1500})[“”]/g

/** What a comment quotes, in quote blocks or between quotation marks, and is long enough to be found in a page. */
export function quotesOf({ blocks }: Pick<Comment, 'blocks'>): string[] {
  const found = blocks.flatMap((block) => {
    const text = blockText(block)
    if (block.kind === 'quote') return [text]
    if (block.kind === 'code') return []
    return [...text.matchAll(INLINE)].map(([, ...said]) => said.find((one) => one !== undefined) ?? '')
  })
  return [...new Set(found.map((text) => text.trim()))]
    .filter((text) => text.length >= SHORTEST && text.length <= LONGEST)
    .slice(0, MOST)
}
