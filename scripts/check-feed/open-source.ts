import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { FEED_LIMITS } from '../../core/sources/limits'

/** A file or an address that is checked, and what lies beside it. */
export interface Opened {
  text: string
  /** What the server says that should be otherwise; empty of a file. */
  remarks: string[]
  /** The text at a path below it. */
  beside(path: string): Promise<string>
}

/** ms that a server is waited for. */
const PATIENCE = 30_000

function unpacked(bytes: Uint8Array): string {
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
  const plain = isPacked ? gunzipSync(bytes, { maxOutputLength: FEED_LIMITS.text }) : bytes
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plain)
}

async function fetched(address: string): Promise<{ response: Response; text: string }> {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), credentials: 'omit' })
  if (!response.ok) throw new RangeError(`${address} answers with status ${response.status}`)
  return { response, text: unpacked(new Uint8Array(await response.arrayBuffer())) }
}

/** Opens what is to be checked. @throws RangeError, TypeError or an error of the file system where it cannot be read. */
export async function openSource(source: string): Promise<Opened> {
  if (!/^https?:\/\//i.test(source)) {
    const folder = dirname(source)
    return {
      text: unpacked(await readFile(source)),
      remarks: [],
      beside: async (path) => unpacked(await readFile(join(folder, path))),
    }
  }
  const { response, text } = await fetched(source)
  const hasValidator = response.headers.has('etag') || response.headers.has('last-modified')
  return {
    text,
    remarks: hasValidator
      ? []
      : ['The server sends neither ETag nor Last-Modified, so each refresh fetches all.'],
    beside: async (path) => (await fetched(new URL(path, response.url || source).href)).text,
  }
}
