import { tokens } from '../../text/tokens'
import type { Terms } from './terms'

/** The terms of a headline that the article's text holds too. */
export function titleTerms(title: string, terms: Terms): Set<number> {
  return new Set(
    tokens(title)
      .map((token) => terms.find(token))
      .filter((term) => term >= 0),
  )
}
