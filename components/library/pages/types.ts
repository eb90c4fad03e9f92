import type { ListedPage } from '../../../core/sources/articles/find-pages'

/** What the list of known pages is drawn from. */
export type PagesState =
  | { kind: 'loading' }
  | { kind: 'failed' }
  | {
      kind: 'ready'
      /** All there are, the latest first. */
      pages: readonly ListedPage[]
      /** The sources that name them, with their titles. */
      sources: readonly { id: string; title: string }[]
    }

/** What the reader does with known pages. */
export interface PagesEvents {
  onRetry: () => void
}
