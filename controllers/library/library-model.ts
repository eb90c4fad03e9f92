import { signal } from '@preact/signals'
import type { StorySummary } from '../../core/library/story-summary'
import { Catalog } from '../../services/library/catalog'
import { type LibraryDatabase, openLibraryDatabase } from '../../services/library/database'
import { ask } from '../../services/messaging'
import { Reopening } from '../../services/reopening'

/** ms between two drawings of a library that is being read. */
const DRAW_EVERY = 250

/** What the library's page has read so far. */
export interface LibraryModelState {
  /** `newer`: the database is of a newer Storypulse. */
  kind: 'loading' | 'failed' | 'newer' | 'ready'
  stories: readonly StorySummary[]
  reading: { done: number; of: number } | null
  unreadable: number
}

async function openCatalog(): Promise<{ database: LibraryDatabase; catalog: Catalog }> {
  const database = await openLibraryDatabase()
  return { database, catalog: new Catalog(database) }
}

/** The library as this page holds it: read once in pieces, and what changed read again. */
export class LibraryModel {
  readonly state = signal<LibraryModelState>({ kind: 'loading', stories: [], reading: null, unreadable: 0 })
  private readonly opened = new Reopening(openCatalog, ({ database }) => database)
  /** What was read last. One that was opened since has nothing in it yet. */
  private lastRead: Catalog | null = null
  private turn: Promise<unknown> = Promise.resolve()

  /** Does work on the database; again where it was closed meanwhile. */
  use<T>(work: (database: LibraryDatabase) => Promise<T>): Promise<T> {
    return this.opened.use(({ database }) => work(database))
  }

  /** The search over what was read so far. */
  async catalog(): Promise<Catalog> {
    const catalog = await this.opened.use(async (opened) => opened.catalog)
    if (this.lastRead !== null && this.lastRead !== catalog) await this.refresh()
    return catalog
  }

  /** Reads what is new; one reading follows the other. */
  refresh(): Promise<void> {
    const next = this.turn.then(() => this.read())
    this.turn = next.catch(() => undefined)
    return next
  }

  /** Has the background give each brief its place and repair what cannot be read; what is listed need not wait for that. */
  async putInOrder(): Promise<void> {
    try {
      await ask('library-background:ready', {})
      await this.refresh()
      const keys = [...(await this.catalog()).unreadable]
      if (keys.length === 0) return
      await ask('library-background:repair', { keys })
      await this.refresh()
    } catch (error) {
      // What needs the background says so itself.
      console.error(error)
    }
  }

  private async read(): Promise<void> {
    try {
      let drawn = 0
      await this.opened.use(async ({ catalog }) => {
        this.lastRead = catalog
        await catalog.refresh((done, of) => {
          const now = performance.now()
          if (now - drawn < DRAW_EVERY && done < of) return
          drawn = now
          this.show(catalog, { done, of })
        })
        this.show(catalog, null)
      })
    } catch (error) {
      console.error(error)
      const isNewer = error instanceof DOMException && error.name === 'VersionError'
      this.state.value = { ...this.state.peek(), kind: isNewer ? 'newer' : 'failed', reading: null }
    }
  }

  private show(catalog: Catalog, reading: LibraryModelState['reading']): void {
    this.state.value = {
      kind: 'ready',
      stories: catalog.summaries(),
      reading,
      unreadable: catalog.unreadable.size,
    }
  }
}
