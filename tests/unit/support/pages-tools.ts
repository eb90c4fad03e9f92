import { openPagesDatabase } from '../../../services/sources/pages-database'
import type { FeedsTools } from '../../../services/sources/refresher'

/** What sources need for known pages, over a library in which no page finds a story. */
export const pagesTools: Pick<FeedsTools, 'openPages' | 'finder' | 'makeBrief'> = {
  openPages: () => openPagesDatabase(),
  finder: { decide: async () => ({ kind: 'none' }), revision: async () => 0 },
  makeBrief: async () => undefined,
}
