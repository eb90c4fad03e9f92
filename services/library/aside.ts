import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'

const NAME = 'storypulse-aside'

/** Something of the library that could not be read, as it lay there. */
export interface AsideRow {
  store: string
  key: unknown
  row: unknown
}

/** What became of a damaged library. */
export interface DamageReport {
  /** Milliseconds since 1970. */
  at: number
  /** Briefs that were read and are in the library again. */
  rescued: number
  /** Whether a damaged database cannot even be opened; it is tried again each time the background wakes. */
  isClosed: boolean
}

interface AsideSchema extends DBSchema {
  rows: { key: string; value: AsideRow }
  report: { key: 'now'; value: DamageReport }
}

function open(): Promise<IDBPDatabase<AsideSchema>> {
  return openDB<AsideSchema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('rows')
      database.createObjectStore('report')
    },
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}

/** Keeps rows that could not be read and says what happened. Done twice, it is the same as once. */
export async function putAside(rows: readonly AsideRow[], report: DamageReport): Promise<void> {
  const database = await open()
  try {
    const change = database.transaction(['rows', 'report'], 'readwrite')
    const before = await change.objectStore('report').get('now')
    const rescued = report.rescued + (before?.rescued ?? 0)
    await Promise.all([
      ...rows.map((one) => change.objectStore('rows').put(one, `${one.store} ${JSON.stringify(one.key)}`)),
      change.objectStore('report').put({ ...report, rescued }, 'now'),
      change.done,
    ])
  } finally {
    database.close()
  }
}

/** What happened and how much lies aside; null where nothing was ever damaged, or the reader was told. */
export async function damageReport(): Promise<(DamageReport & { aside: number }) | null> {
  // Opening it would make it.
  if (!(await indexedDB.databases()).some(({ name }) => name === NAME)) return null
  const database = await open()
  try {
    const report = await database.get('report', 'now')
    return report ? { ...report, aside: await database.count('rows') } : null
  } finally {
    database.close()
  }
}

/** Everything that lies aside. */
export async function asideRows(): Promise<AsideRow[]> {
  const database = await open()
  try {
    return await database.getAll('rows')
  } finally {
    database.close()
  }
}

/** Forgets what lies aside. */
export async function forgetAside(): Promise<void> {
  await deleteDB(NAME)
}
