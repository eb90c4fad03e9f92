import * as v from 'valibot'
import type { LibraryDatabase } from '../library/database'
import { clearMade, forgetMade, keepMade, keptMade } from '../library/made-store'
import { type Reopening, reopening } from '../reopening'
import { type MadeRecord, madeRecordSchema } from './made-record'

/** The briefs made of pages, by the page and its content. Without a database nothing is found and nothing kept. */
export class BriefCache {
  private readonly kept: Reopening<LibraryDatabase>

  constructor(openDatabase: () => Promise<LibraryDatabase>) {
    this.kept = reopening(openDatabase)
  }

  /** The brief made of a page when its content was as `hash` says; null where there is none. */
  async get(key: string, hash: string): Promise<MadeRecord | null> {
    const row = await this.attempt((database) => keptMade(database, key))
    if (row?.hash !== hash) return null
    const record = v.safeParse(madeRecordSchema, row.record)
    return record.success ? record.output : null
  }

  /** Keeps the brief of a page. A full disk costs time at the next visit, nothing else. */
  async put(key: string, hash: string, record: MadeRecord): Promise<void> {
    // Two bytes a character: what a browser takes at most.
    const bytes = 2 * JSON.stringify(record).length
    await this.attempt((database) => keepMade(database, { key, hash, bytes, at: Date.now(), record }))
  }

  /** Forgets all briefs of a page, those by models too. */
  async forgetPage(key: string): Promise<void> {
    await this.attempt((database) => forgetMade(database, key))
  }

  async clear(): Promise<void> {
    await this.attempt(clearMade)
  }

  private async attempt<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T | null> {
    try {
      return await this.kept.use(work)
    } catch (error) {
      console.error('The briefs made of pages are not at hand:', error)
      return null
    }
  }
}
