import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'

/** A picture as rows of bytes, three or four for each pixel. */
interface Picture {
  width: number
  height: number
  /** Bytes of a pixel. */
  step: number
  rows: Uint8Array[]
}

const SIGNATURE = '89504e470d0a1a0a'
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 }

/** The predictor of the PNG specification, 9.4. */
function paeth(a: number, b: number, c: number): number {
  const p = a + b - c
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
  if (pa <= pb && pa <= pc) return a
  return pb <= pc ? b : c
}

/** Undoes the filter of one row (PNG specification, 9.2) with the row above. */
function unfiltered(filter: number, row: Uint8Array, above: Uint8Array, step: number): Uint8Array {
  const plain = new Uint8Array(row.length)
  for (let i = 0; i < row.length; i++) {
    const left = plain[i - step] ?? 0
    const up = above[i] ?? 0
    const corner = i < step ? 0 : (above[i - step] ?? 0)
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]
    if (predicted === undefined) throw new RangeError(`PNG has no filter ${filter}`)
    plain[i] = (row[i] ?? 0) + predicted
  }
  return plain
}

/**
 * Reads a picture as browsers write them: 8 bits a channel, RGB or RGBA, not interlaced.
 * @throws RangeError when the file is something else.
 */
export function readPng(path: string): Picture {
  const file = readFileSync(path)
  if (file.toString('hex', 0, 8) !== SIGNATURE) throw new RangeError(`${path} is no PNG`)
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const step = CHANNELS[file[25] ?? 0]
  if (file[24] !== 8 || step === undefined || file[28] !== 0)
    throw new RangeError(`${path} is another kind of PNG`)
  const packed: Uint8Array[] = []
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const data = inflateSync(Buffer.concat(packed))
  const bytes = width * step
  const rows: Uint8Array[] = []
  for (let y = 0; y < height; y++) {
    const at = y * (bytes + 1)
    const above = rows[y - 1] ?? new Uint8Array(bytes)
    rows.push(unfiltered(data[at] ?? 0, data.subarray(at + 1, at + 1 + bytes), above, step))
  }
  return { width, height, step, rows }
}

/** How many colours stand in a picture, up to `most`: one that shows nothing has one. */
export function coloursOf({ rows, step, width }: Picture, most = 20): number {
  const seen = new Set<number>()
  for (const row of rows) {
    for (let x = 0; x < width && seen.size < most; x++) {
      seen.add(((row[x * step] ?? 0) << 16) | ((row[x * step + 1] ?? 0) << 8) | (row[x * step + 2] ?? 0))
    }
  }
  return seen.size
}

/** Share of pixels in which two pictures of one size differ, 0 to 1; 1 where their sizes differ. */
export function difference(a: Picture, b: Picture): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  let differing = 0
  for (let y = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++) {
      const isSame = [0, 1, 2].every(
        (channel) => a.rows[y]?.[x * a.step + channel] === b.rows[y]?.[x * b.step + channel],
      )
      if (!isSame) differing++
    }
  }
  return differing / (a.width * a.height)
}
