import { CONVERSATION_PATIENCE } from '../../core/timing'
import { retryAfter } from '../http/retry-after'
import { SourceError } from './errors'
import type { Ask, Query } from './source'

/** Bytes of an answer; the largest threads of the sources have some 5 MB. */
const MOST_BYTES = 12_000_000

/** What a test may choose about asking. */
export interface AskChoices {
  patience?: number
  mostBytes?: number
}

function addressOf(host: string, path: string, query: Query): string {
  const url = new URL(path, `https://${host}`)
  // A path comes from our own code, but an id in it from a source: it must not lead to another host.
  if (url.host !== host || url.protocol !== 'https:') throw new SourceError({ kind: 'moved' })
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) url.searchParams.append(name, one)
  }
  return url.href
}

function refused(response: Response): SourceError {
  const { status, type, headers } = response
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return new SourceError({ kind: 'moved' })
  if (status === 429 || (status === 503 && headers.has('retry-after'))) {
    return new SourceError({ kind: 'busy', retryAfter: retryAfter(headers) })
  }
  if (status >= 500) return new SourceError({ kind: 'broken', status })
  return new SourceError({ kind: 'refused', status })
}

/** The whole answer as text. @throws SourceError when it grows beyond bounds. */
async function wholeOf(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let bytes = 0
  let text = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      bytes += value.byteLength
      if (bytes > most) throw new SourceError({ kind: 'too long' })
      text += decoder.decode(value, { stream: true })
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * Asks a host for JSON: without cookies, without telling where from, following no one elsewhere, once and without haste.
 * @returns null for "not found", which several sources say for "nobody posted it".
 */
export function askHost(host: string, stop: AbortSignal, choices: AskChoices = {}): Ask {
  const { patience = CONVERSATION_PATIENCE, mostBytes = MOST_BYTES } = choices
  return async (path, query = {}) => {
    const address = addressOf(host, path, query)
    const late = AbortSignal.timeout(patience)
    try {
      const response = await fetch(address, {
        headers: { accept: 'application/json' },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
        cache: 'no-store',
        signal: AbortSignal.any([stop, late]),
      })
      if (response.status === 404) return null
      if (!response.ok) throw refused(response)
      return JSON.parse(await wholeOf(response, mostBytes))
    } catch (cause) {
      if (stop.aborted) throw stop.reason
      if (cause instanceof SourceError) throw cause
      if (late.aborted) throw new SourceError({ kind: 'timeout' }, { cause })
      if (cause instanceof SyntaxError) throw new SourceError({ kind: 'malformed' }, { cause })
      throw new SourceError({ kind: 'offline' }, { cause })
    }
  }
}
