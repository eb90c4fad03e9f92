import { standardDate } from '../../core/text/dates'
import { dateIn } from '../gate/published-date'
import type { ArticleBlock } from './blocks'

/** Blocks above and below the beginning of the text that are looked at. */
const ABOVE = 12
const BELOW = 2

/** A day, not only a month or a year. */
const DAY = /\d{1,2}\D.*(?:19|20)\d\d|(?:19|20)\d\d\D+\d{1,2}\D+\d{1,2}|^\p{L}+\.? \d{1,2},? (?:19|20)\d\d/u

/**
 * The date in a line near the beginning of the text, the nearest first; for pages whose markup names none. `all` are the
 * page's blocks, `first` is the article's first, `lang` the page's tag.
 */
export function dateLine(
  all: readonly ArticleBlock[],
  first: ArticleBlock | undefined,
  lang: string,
): string | null {
  const node = first?.nodes[0]
  const start = node ? all.findIndex(({ nodes }) => nodes.includes(node)) : -1
  if (start < 0) return null
  const near = [...all.slice(Math.max(0, start - ABOVE), start).reverse(), ...all.slice(start, start + BELOW)]
  for (const { text } of near) {
    const date = dateIn(text)
    const standard = date && DAY.test(date) ? standardDate(date, lang) : null
    if (standard) return standard
  }
  return null
}
