import { hashPair } from '../text/hash'
import { TermCounts } from './term-counts'

/** Raised with every change of what a profile or the tables hold, so that older snapshots are built anew. */
const VERSION = 1
const MAGIC = 0x53504931
const HEAD_WORDS = 9

/** A snapshot that cannot be used: another version, cut short, or changed. */
export class DamagedSnapshotError extends Error {
  override readonly name = 'DamagedSnapshotError'
}

/** One brief of a snapshot. */
export interface SnapshotRow {
  id: string
  addresses: readonly string[]
  record: Uint8Array<ArrayBuffer>
}

export interface SnapshotParts {
  rows: readonly SnapshotRow[]
  postings: [terms: Uint32Array, starts: Uint32Array, entries: Uint32Array]
  counts: Uint16Array
}

const pad = (size: number) => Math.ceil(size / 4) * 4

/**
 * A checksum over 32-bit words, by the same mixing as the term hashes. Signed words, because beyond 2^31 an engine counts in
 * floating point: over 10,000 briefs that makes 14 ms of 150.
 */
function checksum(words: Uint32Array): number {
  const signed = new Int32Array(words.buffer, words.byteOffset, words.length)
  let sum = signed.length
  for (let i = 0; i < signed.length; i++)
    sum = Math.imul(sum ^ (signed[i] ?? 0), 0x9e3779b1) ^ (sum >>> 15)
  return hashPair(sum, VERSION)
}

/** Packs an index into one buffer of 32-bit words: head, record sizes, records, postings, counts, ids and addresses. */
export function writeSnapshot({ rows, postings, counts }: SnapshotParts): Uint8Array<ArrayBuffer> {
  const [terms, starts, entries] = postings
  const text = new TextEncoder().encode(
    rows.map(({ id, addresses }) => [id, ...addresses].join('\t')).join('\n'),
  )
  const recordBytes = rows.reduce((sum, { record }) => sum + record.length, 0)
  const words =
    HEAD_WORDS +
    rows.length +
    recordBytes / 4 +
    terms.length +
    starts.length +
    entries.length +
    counts.length / 2
  const bytes = new Uint8Array(words * 4 + pad(text.length))
  const view = new Uint32Array(bytes.buffer)
  view.set([
    MAGIC,
    VERSION,
    0,
    rows.length,
    recordBytes,
    terms.length,
    entries.length,
    counts.length,
    text.length,
  ])
  let at = HEAD_WORDS
  for (const { record } of rows) view[at++] = record.length
  for (const { record } of rows) {
    bytes.set(record, at * 4)
    at += record.length / 4
  }
  for (const array of [terms, starts, entries]) {
    view.set(array, at)
    at += array.length
  }
  new Uint16Array(bytes.buffer, at * 4, counts.length).set(counts)
  bytes.set(text, at * 4 + counts.length * 2)
  view[2] = checksum(view.subarray(3))
  return bytes
}

/** Reads what `writeSnapshot` wrote, in place. @throws DamagedSnapshotError */
export function readSnapshot(bytes: Uint8Array<ArrayBuffer>): {
  rows: SnapshotRow[]
  postings: [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>]
  counts: Uint16Array<ArrayBuffer>
} {
  if (bytes.length < HEAD_WORDS * 4 || bytes.length % 4) throw new DamagedSnapshotError('Too short')
  const own = bytes.byteOffset % 4 ? bytes.slice() : bytes
  const view = new Uint32Array(own.buffer, own.byteOffset, own.length / 4)
  const [
    magic,
    version,
    sum,
    rowCount = 0,
    recordBytes = 0,
    termCount = 0,
    entryCount = 0,
    countCount = 0,
    textSize = 0,
  ] = view
  if (magic !== MAGIC || version !== VERSION) throw new DamagedSnapshotError('Of another version')
  const words = HEAD_WORDS + rowCount + recordBytes / 4 + termCount * 2 + 1 + entryCount + countCount / 2
  if (words * 4 + pad(textSize) !== own.length || countCount !== TermCounts.bytes / 2)
    throw new DamagedSnapshotError('Cut short')
  if (sum !== checksum(view.subarray(3))) throw new DamagedSnapshotError('Changed')
  let at = HEAD_WORDS
  const take = (count: number) => {
    at += count
    return view.subarray(at - count, at)
  }
  const sizes = take(rowCount)
  let recordAt = at * 4
  at += recordBytes / 4
  const terms = take(termCount)
  const starts = take(termCount + 1)
  const entries = take(entryCount)
  const counts = new Uint16Array(own.buffer, own.byteOffset + at * 4, countCount)
  const textAt = at * 4 + countCount * 2
  const lines = rowCount ? new TextDecoder().decode(own.subarray(textAt, textAt + textSize)).split('\n') : []
  const rows = lines.map((line, i) => {
    const [id = '', ...addresses] = line.split('\t')
    const record = own.subarray(recordAt, recordAt + (sizes[i] ?? 0))
    recordAt += record.length
    return { id, addresses, record }
  })
  if (rows.length !== rowCount) throw new DamagedSnapshotError('Rows are missing')
  return { rows, postings: [terms, starts, entries], counts }
}
