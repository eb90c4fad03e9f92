import { type PassedPage, withoutLeftovers } from '../article/leftover'
import { cleanAddresses } from '../article/page-address'
import type { PageCard } from '../article/page-card'

/**
 * A card as it is kept and told: no address in it holds what is the reader's own, and nothing is left over from the page before.
 * @param passed the pages the tab showed before without loading; null where this one was loaded, so that its head is its own.
 */
export function takeCard(card: PageCard, passed: readonly PassedPage[] | null): PageCard {
  const believed = passed ? withoutLeftovers(card, passed) : card
  return { ...believed, ...cleanAddresses(believed) }
}
