import type { Brief } from '../../core/brief/brief'
import { StoryIndex } from '../../core/match/story-index'
import { Reopening } from '../reopening'
import { assignAll } from './assign-stories'
import { putBundled } from './bundled'
import type { LibraryDatabase } from './database'
import { loadIndex } from './load-index'
import { Records } from './records'
import { recover } from './recover'

/** A library that was opened. */
export interface OpenedLibrary {
  /** Null where the browser gives no database; then only the bundled briefs are there. */
  database: LibraryDatabase | null
  index: StoryIndex
  records: Records
  revision: number
}

/** What came of opening, and whether the index is other than the one that is kept. */
type Opening = OpenedLibrary & { isChanged: boolean }

function bundledAlone(bundled: readonly Brief[]): Opening {
  const index = new StoryIndex()
  for (const brief of bundled) index.add(brief)
  return { database: null, index, records: new Records(index, null), revision: 0, isChanged: false }
}

async function loadFrom(database: LibraryDatabase, bundled: readonly Brief[]): Promise<Opening> {
  await recover(database).catch((error: unknown) =>
    console.error('It is gone on with at the next wake:', error),
  )
  const isNew = await putBundled(database, bundled)
  await assignAll(database, new Set(bundled.map(({ id }) => id)))
  const { isNewer, ...loaded } = await loadIndex(database)
  return { database, ...loaded, isChanged: isNew || isNewer }
}

/** Opens the library; once more where its database is closed meanwhile. Without a database the bundled briefs are there. */
export function openLibrary(
  openDatabase: () => Promise<LibraryDatabase>,
  bundled: readonly Brief[],
): Promise<Opening> {
  const opening = new Reopening(
    () =>
      openDatabase().catch((error: unknown) => {
        console.error('No database, only the bundled briefs:', error)
        return null
      }),
    (database) => database,
  )
  return opening.use(async (database) => (database ? loadFrom(database, bundled) : bundledAlone(bundled)))
}
