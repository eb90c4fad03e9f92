import * as v from 'valibot'
import { briefSchema } from '../../core/brief/brief'
import { LibrarySearch, type SearchText, searchText } from '../../core/library/search'
import { noteId } from '../../core/library/search-stories'
import {
  type BriefFacts,
  type BriefMembership,
  factsOf,
  type StorySummary,
} from '../../core/library/story-summary'
import { allRows } from './all-rows'
import { currentRevision } from './brief-store'
import type { LibraryDatabase, StoryRow } from './database'
import { bareStory } from './membership'
import { SummaryCache } from './summary-cache'
import { parseStoredBrief } from './versions'

/** Briefs read in one go; 200 of 3 KB each take a browser some 15 ms. */
const AT_ONCE = 200

const generatedSchema = v.object({ brief: briefSchema })

/** The library as its page shows and searches it. Reads alone; what changes is read again by `refresh`. */
export class Catalog {
  readonly search = new LibrarySearch()
  /** Ids of stored briefs that cannot be read. */
  readonly unreadable = new Set<string>()
  private readonly facts = new Map<string, BriefFacts>()
  private readonly kept = new SummaryCache()
  private stories = new Map<string, StoryRow>()
  private generated = new Set<string>()
  private revision = 0

  constructor(private readonly database: LibraryDatabase) {}

  /**
   * Reads what came since the last time; at first, everything. `onProgress` is told how many briefs of how many were read,
   * whenever some were; what was read can be shown and searched at once.
   */
  async refresh(onProgress: (done: number, of: number) => void = () => undefined): Promise<void> {
    const now = await currentRevision(this.database)
    await this.readFlags()
    if (now !== this.revision) await this.readBriefs(now, onProgress)
    await this.readGenerated()
  }

  /** Every story, in no order. */
  summaries(): StorySummary[] {
    const byStory = new Map<string, BriefFacts[]>()
    for (const facts of this.facts.values()) {
      const together = byStory.get(facts.story)
      if (together) together.push(facts)
      else byStory.set(facts.story, [facts])
    }
    return [...byStory].map(([id, briefs]) => this.kept.of(briefs, this.stories.get(id) ?? bareStory(id)))
  }

  private async readFlags(): Promise<void> {
    const stories = await allRows(this.database, 'stories')
    const before = this.stories
    this.stories = new Map(stories.map((row) => [row.id, row]))
    const notes = stories.filter(({ id, note }) => note !== (before.get(id)?.note ?? ''))
    for (const { id } of notes) this.search.remove(noteId(id))
    for (const id of before.keys()) if (!this.stories.has(id)) this.search.remove(noteId(id))
    await this.search.add(
      notes
        .filter(({ note }) => note !== '')
        .map(({ id, note }) => ({ id: noteId(id), headline: '', names: '', text: note })),
    )
    // At first each brief is read with its place.
    if (this.facts.size === 0) return
    for (const { id, story, cameBy, addedAt, changedAt } of await allRows(this.database, 'places')) {
      const facts = this.facts.get(id)
      if (!facts || (facts.story === story && facts.cameBy === cameBy && facts.changedAt === changedAt))
        continue
      this.facts.set(id, { ...facts, story, cameBy, addedAt, changedAt })
    }
  }

  private async readBriefs(now: number, onProgress: (done: number, of: number) => void): Promise<void> {
    const { database } = this
    const newer = IDBKeyRange.lowerBound(this.revision, true)
    const keys = await database.getAllKeys('briefs')
    const changed =
      this.revision === 0 ? keys : await database.getAllKeysFromIndex('briefs', 'revision', newer)
    const there = new Set(keys)
    for (const id of this.facts.keys()) if (!there.has(id) && !this.generated.has(id)) this.forget(id)
    for (const id of this.unreadable) if (!there.has(id)) this.unreadable.delete(id)
    for (let from = 0; from < changed.length; from += AT_ONCE) {
      await this.readSome(changed.slice(from, from + AT_ONCE))
      onProgress(Math.min(from + AT_ONCE, changed.length), changed.length)
    }
    this.revision = now
  }

  private async readSome(ids: readonly string[]): Promise<void> {
    const change = this.database.transaction(['briefs', 'places'])
    const rows = await Promise.all(
      ids.map(async (id) => ({
        id,
        stored: await change.objectStore('briefs').get(id),
        place: await change.objectStore('places').get(id),
      })),
    )
    const texts = rows.flatMap(({ id, stored, place }) => {
      // A place may be missing for the moment between the storing of a brief by hand and the next wake.
      const membership: BriefMembership = place ?? {
        id,
        story: id,
        cameBy: 'source',
        addedAt: 0,
        changedAt: null,
      }
      return this.take(id, stored?.brief, membership)
    })
    await this.search.add(texts)
  }

  private take(id: string, data: unknown, place: BriefMembership): SearchText[] {
    const brief = parseStoredBrief(data)
    if (!brief) {
      this.forget(id)
      this.unreadable.add(id)
      return []
    }
    this.unreadable.delete(id)
    const { story, cameBy, addedAt, changedAt } = place
    this.facts.set(id, factsOf(brief, { id, story, cameBy, addedAt, changedAt }))
    return [searchText(id, brief)]
  }

  /** Briefs made of pages; of several of one page that last made. One the reader kept stands among the others. */
  private async readGenerated(): Promise<void> {
    const rows = (await this.database.getAll('made')).sort((a, b) => b.at - a.at)
    const taken = new Map<string, { at: number; brief: unknown; story: string }>()
    const stories = new Set<string>()
    for (const { key, at, record } of rows) {
      const read = v.safeParse(generatedSchema, record)
      if (!read.success) continue
      const { brief } = read.output
      if (stories.has(brief.id) || (this.facts.has(brief.id) && !this.generated.has(brief.id))) continue
      stories.add(brief.id)
      taken.set(key, { at, brief, story: brief.id })
    }
    for (const key of this.generated) if (!taken.has(key)) this.forget(key)
    const texts: SearchText[] = []
    for (const [key, { at, brief, story }] of taken) {
      if (this.facts.get(key)?.addedAt === at) continue
      texts.push(...this.take(key, brief, { id: key, story, cameBy: 'made', addedAt: at, changedAt: null }))
    }
    this.generated = new Set(taken.keys())
    await this.search.add(texts)
  }

  private forget(id: string): void {
    this.facts.delete(id)
    this.search.remove(id)
  }
}
