import { deleteDB, type IDBPDatabase, openDB, unwrap } from 'idb'
import type { LibraryDatabase } from './database'
import { libraryNames } from './database-names'
import { clearQuarantine, type QuarantinedRow, quarantine } from './quarantine'
import { isReadable, READABLE_STORES, type ReadableStore } from './readable-rows'

/** Rows moved in one go. */
const AT_ONCE = 200

/** What of a damaged database was brought over, and what could not be read. */
interface Recovery {
  briefs: number
  quarantined: QuarantinedRow[]
}

/** The databases that were set aside for this one. */
const damagedNames = async ({ name }: LibraryDatabase): Promise<string[]> =>
  (await libraryNames()).filter((one) => one !== name)

/** Forgets damaged libraries and all that was put aside of them. */
export async function forgetDamaged(database: LibraryDatabase): Promise<void> {
  for (const name of await damagedNames(database)) await deleteDB(name)
  await clearQuarantine()
}

/** Reads one row; what the browser cannot read is there as what it said of it. */
async function readRow(
  damaged: IDBPDatabase,
  store: ReadableStore,
  key: IDBValidKey,
): Promise<QuarantinedRow> {
  const row: unknown = await damaged.get(store, key).catch((error: unknown) => ({ failed: String(error) }))
  return { store, key, row }
}

/** Puts rows where none stands yet. Returns how many were put. */
async function putMissing(
  database: LibraryDatabase,
  store: ReadableStore,
  rows: readonly QuarantinedRow[],
): Promise<number> {
  const change = database.transaction([store, 'revision'], 'readwrite')
  const target = change.objectStore(store)
  const revision = ((await change.objectStore('revision').get('now')) ?? 0) + 1
  let put = 0
  for (const { key, row } of rows) {
    if ((await target.getKey(IDBKeyRange.only(key))) !== undefined) continue
    // Its schema was checked just before. A refused one ends the change, which `done` tells.
    unwrap(target).put(store === 'briefs' ? Object.assign({}, row, { revision }) : row)
    put++
  }
  if (store === 'briefs' && put > 0) await change.objectStore('revision').put(revision, 'now')
  await change.done
  return put
}

async function salvage(damaged: IDBPDatabase, into: LibraryDatabase): Promise<Recovery> {
  const found: Recovery = { briefs: 0, quarantined: [] }
  for (const store of READABLE_STORES.filter((name) => damaged.objectStoreNames.contains(name))) {
    const keys = await damaged.getAllKeys(store)
    for (let from = 0; from < keys.length; from += AT_ONCE) {
      const rows = await Promise.all(
        keys.slice(from, from + AT_ONCE).map((key) => readRow(damaged, store, key)),
      )
      const good = rows.filter(({ row }) => isReadable(store, row))
      const put = await putMissing(into, store, good)
      if (store === 'briefs') found.briefs += put
      found.quarantined.push(...rows.filter((one) => !good.includes(one)))
    }
  }
  return found
}

/**
 * Brings what can be read of damaged libraries into the one that took their place, keeps the rest aside and reports both.
 * A damaged database goes once everything in it was read; one that cannot be opened stays and is tried again. Ended midway
 * and begun again, nothing is there twice.
 */
export async function recover(database: LibraryDatabase, at = Date.now()): Promise<void> {
  for (const name of await damagedNames(database)) {
    let damaged: IDBPDatabase
    try {
      damaged = await openDB(name)
    } catch (error) {
      console.error('The damaged library cannot be opened:', error)
      await quarantine([], { at, recovered: 0, isClosed: true })
      continue
    }
    const { briefs, quarantined } = await salvage(damaged, database)
    await quarantine(quarantined, { at, recovered: briefs, isClosed: false })
    damaged.close()
    await deleteDB(name)
  }
}
