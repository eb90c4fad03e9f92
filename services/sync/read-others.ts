import {
  type Machine,
  machineOfFile,
  readSegment,
  type Segment,
  UnreadableSegmentError,
} from '../../core/sync/segment'
import type { FileRow, SyncHandle } from './database'
import { SealError } from './errors'
import { unseal } from './seal'
import type { SyncTarget, TargetFile } from './target'

/** What the other machines wrote since it was last read. */
export interface Others {
  segments: Segment[]
  /** The files they were in, to be noted when all of it is merged. */
  rows: FileRow[]
  /** Names of files that cannot be read; they are tried again the next time. */
  damaged: string[]
}

interface Reading {
  target: SyncTarget
  key: CryptoKey
  database: SyncHandle
  machine: Machine
  now: number
  signal: AbortSignal
  /** Whether everything is read again, this machine's own files too. */
  isAll: boolean
  onRead: (done: number, of: number) => void
}

async function readOne(
  { name, tag }: TargetFile,
  { target, key, now, signal }: Reading,
): Promise<{ segment: Segment; row: FileRow } | 'gone' | 'damaged'> {
  const bytes = await target.read(name, signal)
  if (!bytes) return 'gone'
  try {
    const segment = readSegment(await unseal(key, name, bytes), now)
    const { id } = segment.machine
    if (id !== machineOfFile(name)) return 'damaged'
    return { segment, row: { name, tag, machine: { ...segment.machine, at: segment.at } } }
  } catch (error) {
    if (!(error instanceof SealError || error instanceof UnreadableSegmentError)) throw error
    console.warn(error)
    return 'damaged'
  }
}

/** Reads what the other machines wrote since the last time. One broken file does not stop the others. */
export async function readOthers(files: readonly TargetFile[], reading: Reading): Promise<Others> {
  const { database, machine, signal, isAll, onRead } = reading
  const rows = await database.use((opened) => opened.getAll('files'))
  const known = new Map(rows.map(({ name, tag }) => [name, tag]))
  const wanted = files.filter(({ name, tag }) => {
    const of = machineOfFile(name)
    if (of === null) return false
    return isAll || (of !== machine.id && known.get(name) !== tag)
  })
  // In one order on every machine: of three notes it decides which stands first.
  wanted.sort((a, b) => (a.name < b.name ? -1 : 1))
  const others: Others = { segments: [], rows: [], damaged: [] }
  for (const [index, file] of wanted.entries()) {
    signal.throwIfAborted()
    onRead(index, wanted.length)
    const read = await readOne(file, reading)
    if (read === 'gone') continue
    if (read === 'damaged') others.damaged.push(file.name)
    else {
      others.segments.push(read.segment)
      if (read.segment.machine.id !== machine.id) others.rows.push(read.row)
    }
  }
  return others
}
