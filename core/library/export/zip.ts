import { strToU8, Zip, ZipDeflate } from 'fflate'

/** Times a zip can hold, ms since 1970 (the format counts from 1980 in seven bits of years). */
const FIRST = Date.UTC(1980, 0, 2)
const LAST = Date.UTC(2099, 11, 30)

/** A zip file that grows file by file, so that a large one need not be written in one go. */
export class ZipWriter {
  private readonly chunks: Uint8Array[] = []
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error
    this.chunks.push(chunk)
  })

  /** Adds a text file. @param at when it was last changed, ms since 1970. */
  add(name: string, text: string, at: number): void {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = Math.min(Math.max(at, FIRST), LAST)
    this.zip.add(file)
    file.push(strToU8(text), true)
  }

  /** The whole file's parts. Nothing can be added after that. */
  end(): Uint8Array[] {
    this.zip.end()
    return this.chunks
  }
}
