import { deleteDB, openDB } from 'idb'
import type { Brief } from '../../../core/brief/brief'

/** A database as version 1 made it: briefs, what was taken out, the index. */
export async function makeVersion1(briefs: readonly Brief[], name = 'storypulse'): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(one) {
      one.createObjectStore('briefs', { keyPath: 'id' }).createIndex('revision', 'revision')
      one.createObjectStore('removed', { keyPath: 'id' }).createIndex('revision', 'revision')
      one.createObjectStore('revision')
      one.createObjectStore('snapshot')
      one.createObjectStore('bundled')
    },
  })
  for (const brief of briefs) await database.put('briefs', { id: brief.id, brief, revision: 1 })
  await database.put('revision', 1, 'now')
  database.close()
}

/** The same with the briefs made of pages that version 2 brought. */
export async function makeVersion2(briefs: readonly Brief[], made: readonly Brief[]): Promise<void> {
  await makeVersion1(briefs)
  const database = await openDB('storypulse', 2, {
    upgrade(one) {
      one.createObjectStore('made', { keyPath: 'key' }).createIndex('age', ['at', 'bytes'])
    },
  })
  for (const brief of made)
    await database.put('made', { key: brief.story.url, hash: 'h', bytes: 900, at: 5, record: { brief } })
  database.close()
}

/** A database that says it is of version 3 and lacks half of what that has, holding what is given. */
export async function makeMisshapen(rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  await deleteDB('storypulse')
  const database = await openDB('storypulse', 3, {
    upgrade(one) {
      for (const store of Object.keys(rows)) one.createObjectStore(store)
    },
  })
  for (const [store, all] of Object.entries(rows))
    for (const [index, row] of all.entries())
      await database.put(store, row, keyOf(store, row) ?? `row ${index}`)
  database.close()
}

function keyOf(store: string, row: unknown): IDBValidKey | undefined {
  if (typeof row !== 'object' || row === null || !('id' in row) || typeof row.id !== 'string')
    return undefined
  if (store === 'versions' && 'until' in row && typeof row.until === 'number') return [row.id, row.until]
  if (store === 'visits' && 'url' in row && typeof row.url === 'string') return [row.id, row.url]
  return row.id
}

/** A database as version 3 made it, holding what is given. */
export async function makeVersion3(rows: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  await makeVersion2([], [])
  const database = await openDB('storypulse', 3, {
    upgrade(one) {
      const places = one.createObjectStore('places', { keyPath: 'id' })
      places.createIndex('story', 'story')
      places.createIndex('address', 'address')
      one.createObjectStore('stories', { keyPath: 'id' })
      one.createObjectStore('versions', { keyPath: ['id', 'until'] })
      one.createObjectStore('visits', { keyPath: ['id', 'url'] }).createIndex('last', 'last')
      one.createObjectStore('trash', { keyPath: 'at' })
    },
  })
  for (const [store, all] of Object.entries(rows)) for (const row of all) await database.put(store, row)
  database.close()
}
