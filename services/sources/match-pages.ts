import type { PageCard } from '../../core/article/page-card'
import type { Decision } from '../../core/match/decision'
import { cardOfPage } from '../../core/sources/articles/card-of-page'
import type { StoredPage } from './page-store'
import type { KeptPages, StoredPageRow } from './pages-database'

const DAY = 24 * 60 * 60_000

/** Pages that are older are not compared with new briefs: a page and a brief 14 days apart are no one story (docs/matching.md). */
const DAYS = 14
/** Pages compared after one change of the library, the latest first; each takes some ms. */
const MOST = 2000
/** Pages whose results are kept in one go, so that what else is asked is answered in between. */
const AT_ONCE = 20

/** What known pages are compared by. */
export interface StoryFinder {
  decide(card: PageCard): Promise<Decision>
  /** Changes whenever briefs do. */
  revision(): Promise<number>
}

async function storyOf(
  { page }: StoredPage,
  finder: StoryFinder,
): Promise<Pick<StoredPageRow, 'story' | 'isListed'>> {
  const decision = await finder.decide(cardOfPage(page))
  const isFound = decision.kind === 'same-page' || decision.kind === 'same-story'
  return { story: isFound ? decision.storyId : '', isListed: decision.kind === 'same-page' }
}

/** Finds the stories some pages tell and notes them. @throws the signal's reason when it is ended. */
async function matchSome(
  kept: KeptPages,
  pages: readonly StoredPage[],
  finder: StoryFinder,
  signal: AbortSignal | undefined,
): Promise<void> {
  const revision = await finder.revision()
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    signal?.throwIfAborted()
    const some = pages.slice(from, from + AT_ONCE)
    const found: { key: [string, string]; story: Awaited<ReturnType<typeof storyOf>> }[] = []
    for (const page of some)
      found.push({ key: [page.source, page.address], story: await storyOf(page, finder) })
    await kept.use(async (database) => {
      const { store, done } = database.transaction('pages', 'readwrite')
      await Promise.all([
        ...found.map(async ({ key, story }) => {
          const row: StoredPageRow | undefined = await store.get(key)
          // One that was taken out meanwhile stays out.
          if (row) await store.put({ ...row, ...story, revision })
        }),
        done,
      ])
    })
  }
}

/**
 * Compares pages of which no story is known with the library, those alone that were not compared since it changed last. What
 * was compared by a background that was killed is not compared again.
 * @param readPages all pages there are, the latest first.
 */
export async function matchPages(
  kept: KeptPages,
  readPages: () => Promise<StoredPage[]>,
  finder: StoryFinder,
  { now, signal }: { now: number; signal?: AbortSignal | undefined },
): Promise<void> {
  const revision = await finder.revision()
  const isOpen = (page: StoredPage) =>
    page.story === '' && page.revision !== revision && page.date > now - DAYS * DAY
  await matchSome(kept, (await readPages()).filter(isOpen).slice(0, MOST), finder, signal)
}
