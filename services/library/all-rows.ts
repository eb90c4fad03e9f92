import type { LibraryDatabase, LibrarySchema } from './database'

/** Rows read in one go; the browser hands over a thousand small ones in some 10 ms. */
const AT_ONCE = 1000

/** All rows of a store, read in pieces, so that a page can answer in between. */
export async function allRows<S extends 'stories' | 'places'>(
  database: LibraryDatabase,
  store: S,
): Promise<LibrarySchema[S]['value'][]> {
  const rows: LibrarySchema[S]['value'][] = []
  for (;;) {
    const last = rows.at(-1)?.id
    const some = await database.getAll(
      store,
      last === undefined ? null : IDBKeyRange.lowerBound(last, true),
      AT_ONCE,
    )
    rows.push(...some)
    if (some.length < AT_ONCE) return rows
  }
}
