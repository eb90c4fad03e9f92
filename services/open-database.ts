import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb'

/** The change of a whole database in which it is brought to another version. */
export type VersionChange<S extends DBSchema> = IDBPTransaction<S, StoreNames<S>[], 'versionchange'>

/** Brings a database from one version to the next. `change` is the transaction it happens in. */
export type Migration<S extends DBSchema> = (database: IDBPDatabase<S>, change: VersionChange<S>) => void

/**
 * Opens a database in the extension's own origin and brings it to the newest version, which is the number of its migrations; the
 * first of them makes it. It closes where another of our pages wants to delete it or a newer build to change it: neither must
 * wait for this one.
 * @throws DOMException when the browser refuses, for want of space for instance.
 */
export function openDatabase<S extends DBSchema>(
  name: string,
  migrations: readonly Migration<S>[],
): Promise<IDBPDatabase<S>> {
  return openDB<S>(name, migrations.length, {
    upgrade(database, from, _to, change) {
      for (const migrate of migrations.slice(from)) migrate(database, change)
    },
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}
