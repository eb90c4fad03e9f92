import { forceCloseDatabase } from 'fake-indexeddb'
import { type IDBPDatabase, unwrap } from 'idb'

/** Ends a database as a browser does that deletes or evicts its data. Its transactions must have ended. */
export function endDatabase<S>(database: IDBPDatabase<S>): void {
  // The package's types name the class where it takes a database.
  Reflect.apply(forceCloseDatabase, null, [unwrap(database)])
}

/** Databases that somebody keeps open, each of which the test can close behind his back. */
export interface Held<S> {
  open(): Promise<IDBPDatabase<S>>
  /** All that were opened, in that order. */
  readonly databases: readonly IDBPDatabase<S>[]
  /** Closes what is open, of which nobody is told. */
  closeAll(): void
}

/** Watches what is opened. */
export function held<S>(open: () => Promise<IDBPDatabase<S>>): Held<S> {
  const databases: IDBPDatabase<S>[] = []
  return {
    databases,
    open: async () => {
      const database = await open()
      databases.push(database)
      return database
    },
    closeAll: () => {
      for (const database of databases) database.close()
    },
  }
}
