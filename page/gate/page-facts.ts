import type { Entry } from './linked-data'
import type { MainText } from './main-text'
import type { Metas } from './metas'

/** What was read of a page to decide on it; the card is made of the same. */
export interface GateFacts {
  metas: Metas
  linked: Entry[]
  main: MainText
}
