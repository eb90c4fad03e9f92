import { normaliseAddress } from '../../core/article/address'
import type { Brief } from '../../core/brief/brief'
import { isSavedId } from '../../core/brief/page-key'
import type { CameBy } from '../../core/library/came-by'
import { cardOfBrief } from '../../core/library/card-of-brief'
import { decideAmongOthers, recordsOfOthers } from '../../core/match/decide'
import { sameStory } from '../../core/match/same-story'
import type { StoryIndex } from '../../core/match/story-index'
import { storedBrief } from './brief-store'
import type { LibraryDatabase } from './database'
import { type NewMembership, starStory } from './membership'
import type { Records } from './records'
import { parseStoredBrief } from './versions'

/** Briefs placed in one go, so that what else is asked of the database is answered in between. */
const AT_ONCE = 200

/** What is needed to find the story of a brief. */
export interface Assigning {
  database: LibraryDatabase
  index: StoryIndex
  records: Records
}

const membership = (story: string, cameBy: CameBy): NewMembership => ({ story, cameBy })

/** A brief that may need a place: the normalised address of its story, and the story that stands there already. */
interface Incoming {
  brief: Brief
  address: string
  there: string | null
}

/** Those of some briefs that have no place yet. */
async function withoutStory(briefs: readonly Brief[], database: LibraryDatabase): Promise<Incoming[]> {
  const { store } = database.transaction('places')
  const looked = await Promise.all(
    briefs.map(async (brief) => {
      const address = normaliseAddress(brief.story.url) ?? ''
      const [known, there] = await Promise.all([
        store.getKey(brief.id),
        address === '' ? undefined : store.index('address').get(address),
      ])
      return known === undefined ? [{ brief, address, there: there?.story ?? null }] : []
    }),
  )
  return looked.flat()
}

/**
 * The story of another maker in the library that a brief tells, or null. Both the search among all theirs and the
 * comparison of the two must say so: two stories taken for one hide one of them. A maker's own briefs are its own stories.
 */
async function storyByContent(brief: Brief, { database, index, records }: Assigning): Promise<string | null> {
  const card = cardOfBrief(brief)
  const { by } = brief.provenance
  await records.read(recordsOfOthers(card, index, by))
  const decision = decideAmongOthers(card, index, by)
  if (decision.kind !== 'same-story' && decision.kind !== 'same-page') return null
  const [found, place] = await Promise.all([
    storedBrief(database, decision.storyId),
    database.get('places', decision.storyId),
  ])
  const other = parseStoredBrief(found)
  if (!other || !place) return null
  // An address of the story, in one of the two, is as good as the text.
  if (decision.kind === 'same-page') return place.story
  return sameStory(card, other).same ? place.story : null
}

/**
 * Where briefs that come in stand: under the story that has their address or tells the same, else under a story of their
 * own. Briefs that are there already have their place and are left out.
 * @throws DamagedSnapshotError when the index cannot be read.
 */
export async function assignStories(
  briefs: readonly Brief[],
  cameBy: CameBy,
  placing: Assigning,
): Promise<Map<string, NewMembership>> {
  const places = new Map<string, NewMembership>()
  const addresses = new Map<string, string>()
  for (const { brief, address, there } of await withoutStory(briefs, placing.database)) {
    const story = addresses.get(address) ?? there ?? (await storyByContent(brief, placing)) ?? brief.id
    places.set(brief.id, membership(story, cameBy))
    if (address !== '') addresses.set(address, story)
  }
  return places
}

/**
 * Gives every brief that has none a place: those an earlier version of the extension stored. They stand together only where
 * their addresses are the same.
 * @param bundled ids of the briefs that came with the extension.
 */
export async function assignAll(
  database: LibraryDatabase,
  bundled: ReadonlySet<string>,
  now = Date.now(),
): Promise<void> {
  if ((await database.count('briefs')) === (await database.count('places'))) return
  const [briefs, placed] = await Promise.all([database.getAllKeys('briefs'), database.getAllKeys('places')])
  const known = new Set(placed)
  const missing = briefs.filter((id) => !known.has(id))
  const cameBy = (id: string) => (bundled.has(id) ? 'bundled' : isSavedId(id) ? 'saved' : 'source')
  for (let from = 0; from < missing.length; from += AT_ONCE)
    await assignSome(database, missing.slice(from, from + AT_ONCE), cameBy, now)
}

async function assignSome(
  database: LibraryDatabase,
  ids: readonly string[],
  wayOf: (id: string) => CameBy,
  now: number,
): Promise<void> {
  const change = database.transaction(['briefs', 'places', 'stories'], 'readwrite')
  const places = change.objectStore('places')
  const rows = await Promise.all(
    ids.map(async (id) => {
      const row = await change.objectStore('briefs').get(id)
      const brief = parseStoredBrief(row?.brief)
      const address = (brief && normaliseAddress(brief.story.url)) ?? ''
      const other = address ? await places.index('address').get(address) : undefined
      // One that was taken out meanwhile needs no place.
      return row ? [{ id, address, other: other?.story }] : []
    }),
  )
  const first = new Map<string, string>()
  for (const { id, address, other } of rows.flat()) {
    const story = other ?? first.get(address) ?? id
    if (address !== '') first.set(address, story)
    const cameBy = wayOf(id)
    void places.put({ id, story, address, cameBy, addedAt: now, changedAt: null })
    if (cameBy === 'saved') await starStory(change.objectStore('stories'), story)
  }
  await change.done
}
