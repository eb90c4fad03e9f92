import { type ReadonlySignal, signal } from '@preact/signals'
import type { PagesEvents, PagesState } from '../../components/library/pages/types'
import type { Coverage } from '../../core/brief/brief'
import { cutText } from '../../core/text/cut-text'
import { reopening } from '../../services/reopening'
import { FeedStore } from '../../services/sources/feed-store'
import { allPages, outletsByBrief, pagesOfStory, type StoredPage } from '../../services/sources/page-store'
import { openPagesDatabase } from '../../services/sources/pages-database'

/** The known pages as the library's page shows them. */
export interface PagesPart {
  state: ReadonlySignal<PagesState>
  events: PagesEvents
  /** Outlets that known pages add to the coverage of stories, by the id of a brief. */
  outlets: ReadonlySignal<ReadonlyMap<string, readonly string[]>>
  /** Reads all of them again. */
  look(): Promise<void>
  /** Reads the outlets again. */
  lookAtOutlets(): Promise<void>
  /** What known pages add to the coverage of a story of some briefs; nothing where they are not at hand. */
  coverageOf(briefs: readonly string[]): Promise<Coverage[]>
}

function asCoverage({ page: { title, url, publisher, publishedAt } }: StoredPage): Coverage {
  return { title, url, publisher, ...(publishedAt && { publishedAt }) }
}

/** Sets the known pages up. @param storyOf the story a brief of the library stands under, or null where it is gone. */
export function createPagesPart(storyOf: (brief: string) => string | null): PagesPart {
  const kept = reopening(() => openPagesDatabase())
  const state = signal<PagesState>({ kind: 'loading' })
  const outlets = signal<ReadonlyMap<string, readonly string[]>>(new Map())

  const look = async () => {
    try {
      const [stored, records] = await Promise.all([kept.use(allPages), new FeedStore().list()])
      const naming = new Set(stored.map(({ source }) => source))
      state.value = {
        kind: 'ready',
        pages: stored.map(({ page, source, story }) => ({
          ...page,
          author: page.author ?? '',
          publishedAt: page.publishedAt ?? null,
          source,
          story: story === '' ? null : storyOf(story),
        })),
        sources: records
          .filter(({ id }) => naming.has(id))
          .map(({ id, title }) => ({ id, title: cutText(title, 80) })),
      }
    } catch (error) {
      console.error(error)
      state.value = { kind: 'failed' }
    }
  }
  return {
    state,
    events: {
      onRetry: () => {
        state.value = { kind: 'loading' }
        void look()
      },
    },
    outlets,
    look,
    lookAtOutlets: async () => {
      try {
        outlets.value = await kept.use(outletsByBrief)
      } catch (error) {
        // The list then counts less, nothing else.
        console.warn(error)
      }
    },
    coverageOf: async (briefs) => {
      try {
        return (await kept.use((database) => pagesOfStory(database, briefs))).map(asCoverage)
      } catch (error) {
        console.warn(error)
        return []
      }
    },
  }
}
