import { normaliseAddress } from './address'
import { agrees } from './page-address'
import type { PageCard } from './page-card'

/** A page that stood in a tab before this one without a loading in between, and what it called itself. */
export interface PassedPage {
  url: string
  declared: readonly string[]
}

/**
 * A card without the addresses that are left over in the page's head from the page before, as sites leave them that go on
 * without loading. An address is believed that has changed since, or that agrees with the page's own.
 * @param passed the pages before; where none is known, what the head says cannot be told from a leftover.
 */
export function withoutLeftovers(card: PageCard, passed: readonly PassedPage[]): PageCard {
  const before = new Set(
    passed
      .filter(({ url }) => url !== card.url)
      .flatMap(({ url, declared }) => [url, ...declared].map(normaliseAddress)),
  )
  const isNew = (address: string) => passed.length > 0 && !before.has(normaliseAddress(address))
  return {
    ...card,
    otherAddresses: card.otherAddresses.filter((one) => isNew(one) || agrees(one, card.url)),
  }
}
