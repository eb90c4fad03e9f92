import * as v from 'valibot'
import type { LibraryDatabase } from '../library/database'
import {
  cacheBrief,
  cachedBrief,
  clearGenerated,
  forgetGenerated,
  hasGenerated,
} from '../library/generated-store'
import { type Reopening, reopening } from '../reopening'
import { type GeneratedRecord, generatedRecordSchema } from './generated-record'

/** The briefs made of pages, by the page and its content. Without a database nothing is found and nothing kept. */
export class BriefCache {
  private readonly kept: Reopening<LibraryDatabase>

  constructor(openDatabase: () => Promise<LibraryDatabase>) {
    this.kept = reopening(openDatabase)
  }

  /** The brief made of a page when its content was as `hash` says; null where there is none. */
  async get(key: string, hash: string): Promise<GeneratedRecord | null> {
    const row = await this.attempt((database) => cachedBrief(database, key))
    if (row?.hash !== hash) return null
    const record = v.safeParse(generatedRecordSchema, row.record)
    return record.success ? record.output : null
  }

  /** Whether any brief was made of a page. */
  async has(key: string): Promise<boolean> {
    return (await this.attempt((database) => hasGenerated(database, key))) ?? false
  }

  /** Keeps the brief of a page. A full disk costs time at the next visit, nothing else. */
  async put(key: string, hash: string, record: GeneratedRecord): Promise<void> {
    // Two bytes a character: what a browser takes at most.
    const bytes = 2 * JSON.stringify(record).length
    await this.attempt((database) => cacheBrief(database, { key, hash, bytes, at: Date.now(), record }))
  }

  /** Forgets all briefs of a page, those by models too. */
  async forgetPage(key: string): Promise<void> {
    await this.attempt((database) => forgetGenerated(database, key))
  }

  async clear(): Promise<void> {
    await this.attempt(clearGenerated)
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
