import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A written file as a manifest names it. */
export interface Written {
  path: string
  briefs: number
  bytes: number
  text: number
  sha256: string
}

/** Writes a text below a folder, packed where its name says so. A file that would not change is left alone, with its date. */
export function writeText(folder: string, path: string, text: string, briefs: number): Written {
  const plain = Buffer.from(text)
  const bytes = path.endsWith('.gz') ? gzipSync(plain, { level: 9 }) : plain
  const file = join(folder, path)
  if (!existsSync(file) || !readFileSync(file).equals(bytes)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
  const sha256 = createHash('sha256').update(plain).digest('hex')
  return { path, briefs, bytes: bytes.length, text: plain.length, sha256 }
}
