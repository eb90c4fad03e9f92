import { hashPair } from '../text/hash'
import { TermCounts } from './term-counts'

/** Raised with every change of what a profile or the tables hold, so that older snapshots are built anew. */
const VERSION = 5
const MAGIC = 0x53504931
const HEAD_WORDS = 9

/** A snapshot that cannot be used: another version, cut short, or changed. */
export class DamagedSnapshotError extends Error {
  override readonly name = 'DamagedSnapshotError'
}

/** Where a brief's record lies in a snapshot, bytes from its start, and the record's checksum. */
export interface RecordSpan {
  start: number
  end: number
  sum: number
}

/** One brief of a snapshot that is written. */
export interface SnapshotRow {
  id: string
  lang: string
  maker: number
  addresses: readonly string[]
  record: Uint8Array<ArrayBuffer>
}

/** One brief of a snapshot that was read; its record is read when it is needed. */
export interface SnapshotEntry {
  id: string
  lang: string
  maker: number
  addresses: readonly string[]
  span: RecordSpan
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
  for (let i = 0; i < signed.length; i++) sum = Math.imul(sum ^ (signed[i] ?? 0), 0x9e3779b1) ^ (sum >>> 15)
  return hashPair(sum, VERSION)
}

/** A record's own checksum. */
export function recordSum(record: Uint8Array<ArrayBuffer>): number {
  const own = record.byteOffset % 4 ? record.slice() : record
  return checksum(new Uint32Array(own.buffer, own.byteOffset, own.length / 4))
}

/**
 * Packs an index into one buffer of 32-bit words. First what finding briefs takes (head, record sizes and checksums,
 * postings, counts, ids and addresses), then the records, so that a reader of thousands of briefs need not read them all.
 */
export function writeSnapshot({ rows, postings, counts }: SnapshotParts): Uint8Array<ArrayBuffer> {
  const [terms, starts, entries] = postings
  const text = new TextEncoder().encode(
    rows.map(({ id, lang, maker, addresses }) => [id, lang, maker, ...addresses].join('\t')).join('\n'),
  )
  const recordBytes = rows.reduce((sum, { record }) => sum + record.length, 0)
  const structure =
    4 * (HEAD_WORDS + 2 * rows.length + terms.length + starts.length + entries.length + counts.length / 2) +
    pad(text.length)
  const bytes = new Uint8Array(structure + recordBytes)
  const view = new Uint32Array(bytes.buffer)
  view.set([
    MAGIC,
    VERSION,
    0,
    rows.length,
    structure,
    terms.length,
    entries.length,
    counts.length,
    text.length,
  ])
  let at = HEAD_WORDS
  for (const { record } of rows) view[at++] = record.length
  for (const { record } of rows) view[at++] = recordSum(record)
  for (const array of [terms, starts, entries]) {
    view.set(array, at)
    at += array.length
  }
  new Uint16Array(bytes.buffer, at * 4, counts.length).set(counts)
  bytes.set(text, at * 4 + counts.length * 2)
  let recordAt = structure
  for (const { record } of rows) {
    bytes.set(record, recordAt)
    recordAt += record.length
  }
  view[2] = checksum(view.subarray(3, structure / 4))
  return bytes
}

/** How many bytes a snapshot's first `SNAPSHOT_HEAD` bytes say its part without the records has. @throws DamagedSnapshotError */
export function structureSize(head: Uint8Array<ArrayBuffer>): number {
  const [magic, version, , , structure = 0] = new Uint32Array(head.slice(0, SNAPSHOT_HEAD).buffer)
  if (magic !== MAGIC || version !== VERSION) throw new DamagedSnapshotError('Of another version')
  return structure
}

/** Bytes of a snapshot's head. */
export const SNAPSHOT_HEAD = HEAD_WORDS * 4

/** Reads what `writeSnapshot` wrote, in place; the records may be left out. @throws DamagedSnapshotError */
export function readSnapshot(bytes: Uint8Array<ArrayBuffer>): {
  entries: SnapshotEntry[]
  postings: [Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>, Uint32Array<ArrayBuffer>]
  counts: Uint16Array<ArrayBuffer>
} {
  if (bytes.length < SNAPSHOT_HEAD || bytes.length % 4) throw new DamagedSnapshotError('Too short')
  const own = bytes.byteOffset % 4 ? bytes.slice() : bytes
  const structure = structureSize(own)
  const view = new Uint32Array(own.buffer, own.byteOffset, Math.min(own.length, structure) / 4)
  const [, , sum, rowCount = 0, , termCount = 0, postingCount = 0, countCount = 0, textSize = 0] = view
  const words = HEAD_WORDS + 2 * rowCount + termCount * 2 + 1 + postingCount + countCount / 2
  if (
    words * 4 + pad(textSize) !== structure ||
    own.length < structure ||
    countCount !== TermCounts.bytes / 2
  )
    throw new DamagedSnapshotError('Cut short')
  if (sum !== checksum(view.subarray(3))) throw new DamagedSnapshotError('Changed')
  let at = HEAD_WORDS
  const take = (count: number) => {
    at += count
    return view.subarray(at - count, at)
  }
  const sizes = take(rowCount)
  const sums = take(rowCount)
  const terms = take(termCount)
  const starts = take(termCount + 1)
  const postings = take(postingCount)
  const counts = new Uint16Array(own.buffer, own.byteOffset + at * 4, countCount)
  const textAt = at * 4 + countCount * 2
  const lines = rowCount ? new TextDecoder().decode(own.subarray(textAt, textAt + textSize)).split('\n') : []
  if (lines.length !== rowCount) throw new DamagedSnapshotError('Rows are missing')
  let end = structure
  const entries = lines.map((line, i) => {
    const [id = '', lang = '', maker = '', ...addresses] = line.split('\t')
    const start = end
    end += sizes[i] ?? 0
    return { id, lang, maker: Number(maker), addresses, span: { start, end, sum: sums[i] ?? 0 } }
  })
  if (own.length > structure && own.length !== end) throw new DamagedSnapshotError('Cut short')
  return { entries, postings: [terms, starts, postings], counts }
}
