import * as v from 'valibot'
import { normaliseAddress } from '../../core/article/address'
import { type KnownPage, knownPageSchema } from '../../core/sources/articles/known-page'
import type { SourceCounts } from '../../core/sources/source-view'
import { NO_COUNTS } from './feed-record'
import type { KeptPages, PagesDatabase, StoredPageRow } from './pages-database'

const DAY = 24 * 60 * 60_000

/**
 * How many known pages are kept. A feed names 10 to 60 articles, so that 500 are weeks of a busy one; each takes some 2 KB.
 * A page older than a month is met by search and archive, not by reading on, and matches no new story any more.
 */
export const PAGES_KEPT = { ofSource: 500, inAll: 20_000, days: 30 } as const

/** Pages of a source that was taken out stay under such a name until they can no longer be put back. */
const REMOVED = 'removed:'

/** All keys of one source. */
const ofSource = (source: string) => IDBKeyRange.bound([source], [source, []])

const isThere = ({ source }: StoredPageRow) => !source.startsWith(REMOVED)

/** A stored page with where it stands. */
export interface StoredPage extends Omit<StoredPageRow, 'page'> {
  page: KnownPage
}

function read(row: StoredPageRow): StoredPage[] {
  const page = v.safeParse(knownPageSchema, row.page)
  return page.success && isThere(row) ? [{ ...row, page: page.output }] : []
}

const keyOf = ({ url }: KnownPage) => normaliseAddress(url) ?? url

const isSame = (one: unknown, other: KnownPage) => JSON.stringify(one) === JSON.stringify(other)

/** What storing pages of a source would do. */
export async function pageCounts(
  kept: KeptPages,
  source: string,
  pages: readonly KnownPage[],
): Promise<SourceCounts> {
  const known = await kept.use((database) => {
    const { store } = database.transaction('pages')
    return Promise.all(pages.map((page) => store.get([source, keyOf(page)])))
  })
  const counts: SourceCounts = { ...NO_COUNTS }
  pages.forEach((page, index) => {
    const row = known[index]
    if (!row) counts.added++
    else if (isSame(row.page, page)) counts.unchanged++
    else counts.updated++
  })
  return counts
}

/** Stores pages of a source, each in the place of the one at its address. Returns those that are new or say something else. */
export async function putPages(
  kept: KeptPages,
  source: string,
  pages: readonly KnownPage[],
  now: number,
): Promise<KnownPage[]> {
  return kept.use(async (database) => {
    const { store, done } = database.transaction('pages', 'readwrite')
    const changed: KnownPage[] = []
    await Promise.all([
      ...pages.map(async (page) => {
        const address = keyOf(page)
        const known = await store.get([source, address])
        const same = known !== undefined && isSame(known.page, page)
        if (!same) changed.push(page)
        const date = page.publishedAt ? Date.parse(page.publishedAt) : (known?.date ?? now)
        const found = same
          ? { story: known.story, isListed: known.isListed, revision: known.revision }
          : { story: known?.story ?? '', isListed: known?.isListed ?? false, revision: -1 }
        await store.put({ source, address, page, date, namedAt: now, ...found })
      }),
      done,
    ])
    return changed
  })
}

/**
 * Forgets pages of a source that its feed stopped naming long ago, and the oldest beyond what is kept.
 * @param now ms since 1970.
 */
export async function prunePages(
  kept: KeptPages,
  source: string,
  now: number,
  most: { ofSource: number; inAll: number; days: number } = PAGES_KEPT,
): Promise<void> {
  await kept.use(async (database) => {
    const { store, done } = database.transaction('pages', 'readwrite')
    const rows = (await store.getAll(ofSource(source))).sort((a, b) => b.date - a.date)
    const isOld = ({ namedAt }: StoredPageRow) => namedAt < now - most.days * DAY
    const gone = rows.filter((row, index) => index >= most.ofSource || isOld(row))
    for (const row of gone) void store.delete([row.source, row.address])
    let over = (await store.count()) - most.inAll
    let cursor = over > 0 ? await store.index('date').openCursor() : null
    while (cursor && over > 0) {
      await cursor.delete()
      over--
      cursor = await cursor.continue()
    }
    await done
  })
}

/** How many pages of a source are known. */
export const countPages = (kept: KeptPages, source: string): Promise<number> =>
  kept.use((database) => database.count('pages', ofSource(source)))

/** The known pages at an address, whatever form it has. */
export async function pagesAt(kept: KeptPages, url: string): Promise<StoredPage[]> {
  const address = normaliseAddress(url)
  if (address === null) return []
  const rows = await kept.use((database) => database.getAllFromIndex('pages', 'address', address))
  return rows.flatMap(read)
}

/** Each address once: a page that several feeds name is one page. */
export function uniquePages(pages: readonly StoredPage[]): StoredPage[] {
  return [...new Map(pages.map((page) => [page.address, page])).values()]
}

/** The known pages that tell the story of any of some briefs, each once, the latest first. */
export async function pagesOfStory(
  database: PagesDatabase,
  briefs: readonly string[],
): Promise<StoredPage[]> {
  const rows = await Promise.all(briefs.map((id) => database.getAllFromIndex('pages', 'story', id)))
  return uniquePages(rows.flat().flatMap(read)).sort((a, b) => b.date - a.date)
}

/** The outlets of known pages that tell a brief's story without being listed by it, by the id of the brief. */
export async function outletsByBrief(database: PagesDatabase): Promise<Map<string, string[]>> {
  const rows = await database.getAllFromIndex('pages', 'story', IDBKeyRange.lowerBound('', true))
  const found = new Map<string, string[]>()
  for (const { story, isListed, page } of uniquePages(rows.flatMap(read)))
    if (!isListed) found.set(story, [...(found.get(story) ?? []), page.publisher])
  return found
}

/** All known pages, each once, the latest first. */
export async function allPages(database: PagesDatabase): Promise<StoredPage[]> {
  const rows = await database.getAllFromIndex('pages', 'date')
  return uniquePages(rows.flatMap(read)).sort((a, b) => b.date - a.date)
}

/** Gives the pages of a source to another name. */
async function move(kept: KeptPages, from: string, to: string): Promise<void> {
  await kept.use(async (database) => {
    const { store, done } = database.transaction('pages', 'readwrite')
    const rows = await store.getAll(ofSource(from))
    await Promise.all([
      ...rows.flatMap((row) => [store.delete([from, row.address]), store.put({ ...row, source: to })]),
      done,
    ])
  })
}

/** Takes the pages of a source out; until the next one is taken out they can be put back. */
export async function removePages(kept: KeptPages, source: string): Promise<void> {
  await kept.use((database) => database.delete('pages', IDBKeyRange.bound([REMOVED], [`${REMOVED}\uffff`])))
  await move(kept, source, REMOVED + source)
}

/** Puts the pages back that were taken out with a source. */
export const putPagesBack = (kept: KeptPages, source: string): Promise<void> =>
  move(kept, REMOVED + source, source)

/** Forgets all pages. */
export async function clearPages(kept: KeptPages): Promise<void> {
  await kept.use((database) => database.clear('pages'))
}
