import { normaliseAddress } from './address'
import { agrees } from './page-address'
import type { PageCard } from './page-card'

/** A page that stood in a tab before this one without a loading in between, and what it called itself. */
export interface PassedPage {
  url: string
  declared: readonly string[]
}

/**
 * A card without what is left over in the page's head from the page before, as sites leave it that go on without loading. An address is believed that has changed since, or that agrees with the page's own.
 * @param passed the pages before; where none is known, what the head says cannot be told from a leftover.
 */
export function withoutLeftovers(card: PageCard, passed: readonly PassedPage[]): PageCard {
  const before = new Set(
    passed
      .filter(({ url }) => url !== card.url)
      .flatMap(({ url, declared }) => [url, ...declared].map(normaliseAddress)),
  )
  const isNew = (address: string) => passed.length > 0 && !before.has(normaliseAddress(address))
  const otherAddresses = card.otherAddresses.filter((one) => isNew(one) || agrees(one, card.url))
  if (otherAddresses.length === card.otherAddresses.length) return card
  // A head whose addresses are another page's has that page's titles and date as well.
  const { publishedAt: _, ...rest } = card
  return { ...rest, otherAddresses, otherTitles: [] }
}
