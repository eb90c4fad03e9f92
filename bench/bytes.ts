import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The size of one shipped script, bytes. */
export interface ScriptSize {
  script: string
  raw: number
  gzip: number
}

/** The sizes of all scripts of a build, largest first. */
export async function scriptSizes(build: string): Promise<ScriptSize[]> {
  const files = await readdir(build, { recursive: true })
  const scripts = files.filter((file) => file.endsWith('.js'))
  const sizes = await Promise.all(
    scripts.map(async (file) => {
      const content = await readFile(join(build, file))
      const script = relative('.', file).replace(/-[\w-]{8}(?=\.js$)/, '')
      return { script, raw: content.length, gzip: gzipSync(content, { level: 9 }).length }
    }),
  )
  return sizes.sort((a, b) => b.raw - a.raw)
}
