import type { PageCard } from '../../core/article/page-card'
import type { Brief } from '../../core/brief/brief'
import type { ArchiveStory } from '../../core/library/archive'
import type { CameBy } from '../../core/library/came-by'
import type { StoryOutcome } from '../../core/library/import-outcome'
import { decide, recordsToRead } from '../../core/match/decide'
import type { Answer, Decision } from '../../core/match/decision'
import { DamagedSnapshotError } from '../../core/match/snapshot'
import { INDEX_KEPT_AFTER } from '../../core/timing'
import type { StoryMore } from '../../core/views'
import { Reopening } from '../reopening'
import { assignAll, assignStories } from './assign-stories'
import { forgetSnapshot, putBriefs, removeBrief, saveSnapshot, storedBriefs } from './brief-store'
import { readableBriefs } from './bundled'
import { clearLibrary } from './clear-library'
import type { LibraryDatabase } from './database'
import { NoLibraryError, refused } from './library-errors'
import type { NewMembership } from './membership'
import { mergeStories } from './merge-stories'
import { type OpenedLibrary, openLibrary } from './open-library'
import { repairBriefs } from './repair-briefs'
import { storyMore, storyReadAt } from './story-more'
import { moveToTrash, purgeOld, restoreFromTrash } from './trash'

type Writable = OpenedLibrary & { database: LibraryDatabase }
const isWritable = (opened: OpenedLibrary): opened is Writable => opened.database !== null

/**
 * The briefs at hand and the index that finds the one a page is about. Both lie in the database; the background, which is
 * put to sleep between any two steps, reads the index back from its snapshot when it is first asked.
 */
export class Library {
  private readonly bundled: Brief[]
  private readonly opened = new Reopening(
    () => this.load(),
    ({ database }) => database,
  )
  /** What was loaded last; null once it was given up. */
  private latest: OpenedLibrary | null = null
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Changes that are being stored. */
  private underWay = 0

  constructor(
    bundled: readonly unknown[],
    private readonly openDatabase: () => Promise<LibraryDatabase>,
  ) {
    this.bundled = readableBriefs(bundled)
  }

  /** What is decided of a page. */
  async decide(card: PageCard, answers: readonly Answer[]): Promise<Decision> {
    return this.use(async ({ index, records }) => {
      await records.read(recordsToRead(card, index, answers))
      return decide(card, index, answers)
    })
  }

  /** Changes whenever briefs do. */
  async revision(): Promise<number> {
    return this.use(async (opened) => opened.revision)
  }

  /** A brief by its id, or null when there is none or it cannot be read. */
  async brief(id: string): Promise<Brief | null> {
    return (await this.briefs([id])).get(id) ?? null
  }

  /** Those of some briefs that are there and can be read, by their ids. */
  async briefs(ids: readonly string[]): Promise<Map<string, Brief>> {
    const rows = await this.use(async ({ database }) => (database ? storedBriefs(database, ids) : []))
    const stored = readableBriefs(rows)
    const wanted = new Set(ids)
    const bundled = this.bundled.filter(({ id }) => wanted.has(id))
    return new Map([...bundled, ...stored].map((brief) => [brief.id, brief]))
  }

  /** When the reader last read the story of a brief, ms since 1970; null where never, or it is not remembered. */
  async readAt(briefId: string): Promise<number | null> {
    return this.use(async ({ database }) => database && storyReadAt(database, briefId))
  }

  /** What there is of the story of a brief beside it. @param readBefore when it was read before this time, or null. */
  async more(briefId: string, readBefore: number | null): Promise<StoryMore> {
    return this.use(async ({ database }) =>
      database ? storyMore(database, briefId, readBefore) : { changes: [], briefs: [] },
    )
  }

  /**
   * Puts a brief in, in the place of the one with its id; pages of its story are recognised from then on.
   * @throws NoLibraryError where nothing can be stored.
   */
  async put(brief: Brief): Promise<void> {
    await this.putAll([brief], 'saved')
  }

  /**
   * Puts briefs in, each in the place of the one with its id; all or none.
   * @param places where they stand, where that is known; else beside the briefs of the same story.
   * @throws NoLibraryError where nothing can be stored.
   */
  async putAll(
    briefs: readonly Brief[],
    cameBy: CameBy = 'source',
    places?: ReadonlyMap<string, NewMembership>,
  ): Promise<void> {
    const ids = briefs.map(({ id }) => id)
    await this.change(ids, async (opened) => {
      const { database, index, records } = opened
      this.underWay++
      try {
        const known = places ?? (await assignStories(briefs, cameBy, { database, index, records }))
        opened.revision = await putBriefs(database, briefs, known)
      } catch (cause) {
        throw refused(cause)
      } finally {
        this.underWay--
      }
      for (const brief of briefs) index.add(brief)
      this.persistSoon(opened)
    })
  }

  /**
   * Puts stories of a file in; nothing that is there is lost. `into` names the story each goes into; where it is null, the
   * one that tells the same is looked for.
   * @throws NoLibraryError where nothing can be stored.
   */
  async merge(stories: readonly { story: ArchiveStory; into: string | null }[]): Promise<StoryOutcome[]> {
    const briefs = stories.flatMap(({ story }) => story.briefs.map(({ brief }) => brief))
    const loose = stories.flatMap(({ story, into }) => (into === null ? [story.briefs[0]?.brief ?? []] : []))
    const ids = briefs.map(({ id }) => id)
    return this.change(ids, async (opened) => {
      const { database, index, records } = opened
      const found = await assignStories(loose.flat(), 'imported', { database, index, records })
      const incoming = stories.map(({ story, into }) => {
        const place = found.get(story.briefs[0]?.brief.id ?? '')
        return { story, into: into ?? place?.story ?? story.id }
      })
      const { outcomes, put, revision } = await mergeStories(database, incoming).catch((cause: unknown) => {
        throw refused(cause)
      })
      for (const brief of put) index.add(brief)
      this.persistSoon(Object.assign(opened, { revision }))
      return outcomes
    })
  }

  /** Opens the library, gives every brief its place and gives up what was thrown away long ago. */
  async ready(): Promise<void> {
    await this.use(async ({ database }) => {
      if (!database) return
      await assignAll(database, new Set(this.bundled.map(({ id }) => id)))
      await purgeOld(database)
    })
  }

  /** Takes briefs and all that is the reader's of them out; `takeBack` undoes it by the same time. */
  async trash(ids: readonly string[], at: number): Promise<void> {
    await this.change(ids, async (opened) => {
      const { removed, revision } = await moveToTrash(opened.database, ids, at)
      for (const id of removed) opened.index.remove(id)
      this.persistSoon(Object.assign(opened, { revision }))
    })
  }

  /** Takes back what was thrown away at a time. Returns false where it was given up meanwhile. */
  async restore(at: number): Promise<boolean> {
    const { opened, back } = await this.change([], async (opened) => ({
      opened,
      back: await restoreFromTrash(opened.database, at),
    }))
    if (!back) return false
    const { briefs, revision } = back
    const { index, records } = opened
    try {
      // No part of the change: done again, it would find nothing left to take back.
      await records.read(index.unread(briefs.map(({ id }) => id)))
      for (const brief of briefs) index.add(brief)
      this.persistSoon(Object.assign(opened, { revision }))
    } catch (error) {
      console.warn('The index is loaded anew:', error)
      this.purgeTrash()
    }
    return true
  }

  /**
   * Mends briefs that cannot be read, or puts them aside. Each is a change of its own; what was mended is not mended again.
   * @throws NoLibraryError where nothing can be stored.
   */
  async repair(ids: readonly string[]): Promise<void> {
    await this.change(ids, async (opened) => {
      const { database, index } = opened
      const { put, removed, revision } = await repairBriefs(database, ids).catch((cause: unknown) => {
        throw refused(cause)
      })
      for (const brief of put) index.add(brief)
      for (const id of removed) index.remove(id)
      this.persistSoon(Object.assign(opened, { revision }))
    })
  }

  /** Takes a brief out. @throws NoLibraryError where nothing can be taken out. */
  async remove(id: string): Promise<void> {
    await this.change([id], async (opened) => {
      for (const removed of await removeBrief(opened.database, id)) opened.index.remove(removed)
      opened.revision++
      this.persistSoon(opened)
    })
  }

  /** Takes out every brief that did not come with the extension. */
  async clear(): Promise<void> {
    // With a database of its own: the one in use would wait for an index that is about to be forgotten.
    await clearLibrary(
      this.openDatabase,
      this.bundled.map(({ id }) => id),
    )
    this.purgeTrash()
  }

  /**
   * Does work on the library; again, on the one that is opened then, where its database was closed meanwhile or its kept index
   * is damaged.
   */
  private async use<T>(work: (opened: OpenedLibrary) => Promise<T>): Promise<T> {
    try {
      return await this.opened.use(work)
    } catch (error) {
      if (!(error instanceof DamagedSnapshotError)) throw error
      await this.rebuild(error)
      return this.use(work)
    }
  }

  /**
   * Changes what is stored, with the records of these briefs read, so that they can be replaced. The change is one transaction
   * where nothing else is said, so that one that was broken off left nothing behind.
   * @throws NoLibraryError where there is no database.
   */
  private change<T>(ids: readonly string[], work: (opened: Writable) => Promise<T>): Promise<T> {
    return this.use(async (opened) => {
      await opened.records.read(opened.index.unread(ids))
      if (!isWritable(opened)) throw new NoLibraryError('No database to write into')
      return work(opened)
    })
  }

  private async load(): Promise<OpenedLibrary> {
    const { isChanged, ...opened } = await openLibrary(this.openDatabase, this.bundled)
    if (isChanged) this.persistSoon(opened)
    this.latest = opened
    return opened
  }

  /** Forgets a kept index that turned out damaged, so that the next question builds another. */
  private async rebuild(why: Error): Promise<void> {
    console.warn('The index is built anew:', why.message)
    await this.opened.use(async ({ database }) => {
      if (database) await forgetSnapshot(database)
    })
    this.purgeTrash()
  }

  /** Forgets what is loaded; the next question loads it anew. */
  private purgeTrash(): void {
    this.latest = null
    void this.opened.close().catch(console.error)
  }

  private persistSoon(opened: OpenedLibrary): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.persist(opened), INDEX_KEPT_AFTER)
  }

  private async persist(opened: OpenedLibrary): Promise<void> {
    // Amid an import the index would be written again for every batch.
    if (this.underWay > 0) return this.persistSoon(opened)
    const { database, index, records, revision } = opened
    // One that was given up meanwhile is of briefs that are gone.
    if (!database || this.latest !== opened) return
    try {
      await records.read(index.unread())
      await saveSnapshot(database, { revision, blob: new Blob([index.toSnapshot()]) })
    } catch (error) {
      // A full disk costs time at the next wake, nothing else: the briefs themselves are stored.
      console.error('The index could not be kept:', error)
    }
  }
}
