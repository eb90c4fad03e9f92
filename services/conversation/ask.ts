import type { Ask, Query } from '../../core/conversation/source'
import { SourceError } from '../../core/conversation/source-error'
import { CONVERSATION_PATIENCE } from '../../core/timing'
import { restOf, waitOf } from './rate-headers'

/** Bytes of an answer; the largest threads of the sources have some 5 MB. */
const MOST_BYTES = 12_000_000

/** How a host is asked. */
export interface AskChoices {
  /** Whether the reader's cookies of that host go along. */
  session?: boolean
  /** Told how many seconds the host wants to be left alone after this answer, where it says so. */
  onRest?: (seconds: number) => unknown
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
    return new SourceError({ kind: 'busy', retryAfter: waitOf(headers) })
  }
  if (status === 401) return new SourceError({ kind: 'login' })
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

/** What several services say with a 400 of something they do not have (any more). */
const NOT_FOUND = /"error"\s*:\s*"(?:[a-z_]*not_?found|couldnt_find_\w{1,40})"/i
/** Bytes of a refusal that are looked at. */
const REFUSAL = 10_000

/** Whether an answer says that there is no such thing. */
async function isNotFound(response: Response): Promise<boolean> {
  if (response.status === 404 || response.status === 410) return true
  return response.status === 400 && NOT_FOUND.test(await wholeOf(response, REFUSAL).catch(() => ''))
}

/**
 * Asks a host: without telling where from, following no one elsewhere, once and without haste; with the reader's cookies only where
 * `session` says so. A request that may be sent on goes on before its new place is known to us; such requests tell nothing but what
 * the host itself told us.
 * @returns null for "not found", which several sources say for "nobody posted it".
 */
export function askHost(host: string, stop: AbortSignal, choices: AskChoices = {}): Ask {
  const { patience = CONVERSATION_PATIENCE, mostBytes = MOST_BYTES, session = false, onRest } = choices
  return async (path, query = {}, { as = 'json', follow = false } = {}) => {
    const address = addressOf(host, path, query)
    const late = AbortSignal.timeout(patience)
    try {
      const response = await fetch(address, {
        headers: { accept: as === 'json' ? 'application/json' : 'application/atom+xml, text/plain' },
        credentials: session ? 'include' : 'omit',
        referrerPolicy: 'no-referrer',
        redirect: follow ? 'follow' : 'manual',
        cache: 'no-store',
        signal: AbortSignal.any([stop, late]),
      })
      if (response.redirected && new URL(response.url).host !== host) {
        throw new SourceError({ kind: 'moved' })
      }
      const rest = restOf(response.headers)
      if (rest !== null) onRest?.(rest)
      if (await isNotFound(response)) return null
      if (!response.ok) throw refused(response)
      const body = await wholeOf(response, mostBytes)
      return as === 'json' ? JSON.parse(body) : body
    } catch (cause) {
      if (stop.aborted) throw stop.reason
      if (cause instanceof SourceError) throw cause
      if (late.aborted) throw new SourceError({ kind: 'timeout' }, { cause })
      if (cause instanceof SyntaxError) throw new SourceError({ kind: 'malformed' }, { cause })
      throw new SourceError({ kind: 'offline' }, { cause })
    }
  }
}
