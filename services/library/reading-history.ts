import type { FoundLine } from '../../core/library/found-line'
import type { Settings } from '../../core/settings'
import type { LibraryDatabase } from './database'
import { hasMade } from './made-store'
import { markBriefRead, setRead } from './marks'
import { clearVisits, type Meeting, noteFound, noteVisit, pruneVisits } from './visits'

/** Pages met between two clearings of what is too old. */
const PRUNE_EVERY = 20

/** What is remembered of the reader's reading, as the settings allow. Nothing of private windows may be handed to it. */
export class ReadingHistory {
  private opened: Promise<LibraryDatabase> | null = null
  private met = 0

  constructor(
    private readonly openDatabase: () => Promise<LibraryDatabase>,
    private readonly settings: () => Promise<Settings>,
  ) {}

  /** Remembers that a story was recognised on a page. */
  async meet(meeting: Meeting): Promise<void> {
    await this.attempt(async (database, { historyDays }) => {
      await noteVisit(database, meeting)
      // The first one after a sleep clears too: the background seldom lives for twenty.
      if (this.met++ % PRUNE_EVERY === 0) await pruneVisits(database, historyDays)
    })
  }

  /** Remembers that the brief of a story was shown to the reader. */
  async read(briefId: string): Promise<void> {
    await this.attempt((database) => markBriefRead(database, briefId, Date.now()))
  }

  /** Remembers that a brief made of a page was shown to the reader there, where it is kept. */
  async readMade(key: string, meeting: Meeting): Promise<void> {
    await this.attempt(async (database) => {
      if (!(await hasMade(database, key))) return
      await setRead(database, meeting.id, Date.now())
      await noteVisit(database, meeting)
    })
  }

  /** Remembers which of the takeaways sought on a page were found, where their story was met. */
  async found(
    met: Pick<Meeting, 'id' | 'url'>,
    sought: readonly string[],
    lines: readonly FoundLine[],
  ): Promise<void> {
    await this.attempt((database) => noteFound(database, met, sought, lines))
  }

  /** Forgets every page. */
  async clear(): Promise<void> {
    try {
      await clearVisits(await this.open())
    } catch (error) {
      console.error('The reading history could not be cleared:', error)
      throw error
    }
  }

  private open(): Promise<LibraryDatabase> {
    this.opened ??= this.openDatabase()
    return this.opened
  }

  private async attempt(work: (database: LibraryDatabase, now: Settings) => Promise<void>): Promise<void> {
    const now = await this.settings()
    if (!now.history) return
    try {
      await work(await this.open(), now)
    } catch (error) {
      // A full disk costs a line of history, nothing else. The next one opens the database again.
      this.opened = null
      console.error('The reading history is not at hand:', error)
    }
  }
}
