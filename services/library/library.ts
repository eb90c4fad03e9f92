import type { PageCard } from '../../core/article/page-card'
import { type Brief, InvalidBriefError, parseBrief } from '../../core/brief/brief'
import { decide } from '../../core/match/decide'
import type { Answer, Decision } from '../../core/match/decision'
import { StoryIndex } from '../../core/match/story-index'
import { hash32 } from '../../core/text/hash'
import { keepSnapshot, putBriefs, removeBriefsBut, storedBrief } from './brief-store'
import type { LibraryDatabase } from './database'
import { loadIndex } from './load-index'

/** ms after the last change until the index is kept; changes before that are found again by their revision. */
const KEEP_AFTER = 2000

interface Opened {
  /** Null where the browser gives no database; then only the bundled briefs are there. */
  database: LibraryDatabase | null
  index: StoryIndex
  revision: number
}

function readable(data: readonly unknown[]): Brief[] {
  return data.flatMap((one) => {
    try {
      return [parseBrief(one)]
    } catch (error) {
      if (!(error instanceof InvalidBriefError)) throw error
      console.error(error)
      return []
    }
  })
}

/**
 * The briefs at hand and the index that finds the one a page is about. Both lie in the database; the background, which is
 * put to sleep between any two steps, reads the index back from its snapshot when it is first asked.
 */
export class Library {
  private readonly bundled: Brief[]
  private opened: Promise<Opened> | null = null
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    bundled: readonly unknown[],
    private readonly openDatabase: () => Promise<LibraryDatabase>,
  ) {
    this.bundled = readable(bundled)
  }

  /** What is decided of a page. */
  async decide(card: PageCard, answers: readonly Answer[]): Promise<Decision> {
    return decide(card, (await this.open()).index, answers)
  }

  /** A brief by its id, or null when there is none or it cannot be read. */
  async brief(id: string): Promise<Brief | null> {
    const { database } = await this.open()
    const data = database && (await storedBrief(database, id))
    const [stored] = data ? readable([data]) : []
    return stored ?? this.bundled.find((brief) => brief.id === id) ?? null
  }

  /** Takes out every brief that did not come with the extension. */
  async clear(): Promise<void> {
    const opened = await this.open()
    const { database, index } = opened
    if (!database) return
    const removed = await removeBriefsBut(database, new Set(this.bundled.map(({ id }) => id)))
    for (const id of removed) index.remove(id)
    opened.revision++
    this.keepSoon(opened)
  }

  private open(): Promise<Opened> {
    this.opened ??= this.load().catch((error: unknown) => {
      // The next question tries again.
      this.opened = null
      throw error
    })
    return this.opened
  }

  private async load(): Promise<Opened> {
    let database: LibraryDatabase
    try {
      database = await this.openDatabase()
    } catch (error) {
      console.error('No database, only the bundled briefs:', error)
      const index = new StoryIndex()
      for (const brief of this.bundled) index.add(brief)
      return { database: null, index, revision: 0 }
    }
    const isNew = await this.putBundled(database)
    const { index, revision, isNewer } = await loadIndex(database)
    const opened = { database, index, revision }
    if (isNew || isNewer) this.keepSoon(opened)
    return opened
  }

  /** Puts in the bundled briefs of this version of the extension, once. Returns whether it had to. */
  private async putBundled(database: LibraryDatabase): Promise<boolean> {
    const mark = String(hash32(JSON.stringify(this.bundled)))
    if ((await database.get('bundled', 'mark')) === mark) return false
    const stored = await Promise.all(this.bundled.map(({ id }) => storedBrief(database, id)))
    const known = new Map(readable(stored.filter((one) => one !== null)).map((brief) => [brief.id, brief]))
    // An update that came by another way is newer than what this version of the extension brings.
    const newer = this.bundled.filter(({ id, updatedAt }) => updatedAt >= (known.get(id)?.updatedAt ?? ''))
    await putBriefs(database, newer)
    await database.put('bundled', mark, 'mark')
    return true
  }

  private keepSoon(opened: Opened): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.keep(opened), KEEP_AFTER)
  }

  private async keep({ database, index, revision }: Opened): Promise<void> {
    if (!database) return
    try {
      await keepSnapshot(database, { revision, bytes: index.toSnapshot() })
    } catch (error) {
      // A full disk costs time at the next wake, nothing else: the briefs themselves are stored.
      console.error('The index could not be kept:', error)
    }
  }
}
