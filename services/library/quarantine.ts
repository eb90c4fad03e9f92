import { type DBSchema, deleteDB, type IDBPDatabase } from 'idb'
import { type Migration, openDatabase } from '../open-database'

const NAME = 'storypulse-aside'

/** Something of the library that could not be read, as it lay there. */
export interface QuarantinedRow {
  store: string
  key: unknown
  row: unknown
}

/** What became of a damaged library. */
export interface DamageReport {
  /** Milliseconds since 1970. */
  at: number
  /** Briefs that were read and are in the library again. */
  recovered: number
  /** Whether a damaged database cannot even be opened; it is tried again each time the background wakes. */
  isClosed: boolean
}

/** A report as it was written, perhaps by a version that said `rescued` for recovered. */
type StoredReport = Omit<DamageReport, 'recovered'> & { recovered?: number; rescued?: number }

const recoveredOf = ({ recovered, rescued }: StoredReport): number => recovered ?? rescued ?? 0

interface QuarantineSchema extends DBSchema {
  rows: { key: string; value: QuarantinedRow }
  report: { key: 'now'; value: StoredReport }
}

const MIGRATIONS: readonly Migration<QuarantineSchema>[] = [
  (database) => {
    database.createObjectStore('rows')
    database.createObjectStore('report')
  },
]

const open = (): Promise<IDBPDatabase<QuarantineSchema>> => openDatabase(NAME, MIGRATIONS)

/** Keeps rows that could not be read and says what happened. Done twice, it is the same as once. */
export async function quarantine(rows: readonly QuarantinedRow[], report: DamageReport): Promise<void> {
  const database = await open()
  try {
    const change = database.transaction(['rows', 'report'], 'readwrite')
    const before = await change.objectStore('report').get('now')
    const recovered = report.recovered + (before ? recoveredOf(before) : 0)
    await Promise.all([
      ...rows.map((one) => change.objectStore('rows').put(one, `${one.store} ${JSON.stringify(one.key)}`)),
      change.objectStore('report').put({ ...report, recovered }, 'now'),
      change.done,
    ])
  } finally {
    database.close()
  }
}

/** What happened and how much lies aside; null where nothing was ever damaged, or the reader was told. */
export async function damageReport(): Promise<(DamageReport & { quarantined: number }) | null> {
  // Opening it would make it.
  if (!(await indexedDB.databases()).some(({ name }) => name === NAME)) return null
  const database = await open()
  try {
    const report = await database.get('report', 'now')
    if (!report) return null
    const { at, isClosed } = report
    return { at, isClosed, recovered: recoveredOf(report), quarantined: await database.count('rows') }
  } finally {
    database.close()
  }
}

/** Everything that lies aside. */
export async function quarantinedRows(): Promise<QuarantinedRow[]> {
  const database = await open()
  try {
    return await database.getAll('rows')
  } finally {
    database.close()
  }
}

/** Forgets what lies aside. */
export async function clearQuarantine(): Promise<void> {
  await deleteDB(NAME)
}
