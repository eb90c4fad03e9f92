import type { FoundLine } from '../../core/library/found-line'
import type { Settings } from '../../core/settings'
import { type Reopening, reopening } from '../reopening'
import type { LibraryDatabase } from './database'
import { markBriefRead, setRead } from './flags'
import { hasGenerated } from './generated-store'
import { clearVisits, type PageVisit, pruneVisits, recordFound, recordVisit } from './visits'

/** Pages met between two clearings of what is too old. */
const PRUNE_EVERY = 20

/** What is remembered of the reader's reading, as the settings allow. Nothing of private windows may be handed to it. */
export class ReadingHistory {
  private readonly kept: Reopening<LibraryDatabase>
  private recorded = 0

  constructor(
    openDatabase: () => Promise<LibraryDatabase>,
    private readonly settings: () => Promise<Settings>,
  ) {
    this.kept = reopening(openDatabase)
  }

  /** Remembers that a story was recognised on a page. */
  async recordVisit(visit: PageVisit): Promise<void> {
    await this.attempt(async (database, { historyDays }) => {
      await recordVisit(database, visit)
      // The first one after a sleep clears too: the background seldom lives for twenty.
      if (this.recorded++ % PRUNE_EVERY === 0) await pruneVisits(database, historyDays)
    })
  }

  /** Remembers that the brief of a story was shown to the reader. */
  async read(briefId: string): Promise<void> {
    await this.attempt((database) => markBriefRead(database, briefId, Date.now()))
  }

  /** Remembers that a brief made of a page was shown to the reader there, where it is kept. */
  async readGenerated(key: string, visit: PageVisit): Promise<void> {
    await this.attempt(async (database) => {
      if (!(await hasGenerated(database, key))) return
      await setRead(database, visit.id, Date.now())
      await recordVisit(database, visit)
    })
  }

  /** Remembers which of the takeaways sought on a page were found, where their story was met. */
  async found(
    met: Pick<PageVisit, 'id' | 'url'>,
    sought: readonly string[],
    lines: readonly FoundLine[],
  ): Promise<void> {
    await this.attempt((database) => recordFound(database, met, sought, lines))
  }

  /** Forgets every page. */
  async clear(): Promise<void> {
    try {
      await this.kept.use(clearVisits)
    } catch (error) {
      console.error('The reading history could not be cleared:', error)
      throw error
    }
  }

  /** Each remembering may be done twice: a second look at a page within half an hour takes the place of the first. */
  private async attempt(work: (database: LibraryDatabase, now: Settings) => Promise<void>): Promise<void> {
    const now = await this.settings()
    if (!now.history) return
    try {
      await this.kept.use((database) => work(database, now))
    } catch (error) {
      // A full disk costs a line of history, nothing else.
      console.error('The reading history is not at hand:', error)
    }
  }
}
