import type { Ask, Query } from '../../core/conversation/source'
import { SourceError } from '../../core/conversation/source-error'
import { CONVERSATION_PATIENCE } from '../../core/timing'
import { responseText } from '../http/body'
import { Exchange } from '../http/exchange'
import { type HttpErrors, type HttpPolicy, ONCE } from '../http/policy'
import { type HttpRequest, send, within } from '../http/send'
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

/** There is no such thing at the host, which several sources say for "nobody posted it". */
class NotFoundError extends Error {
  override readonly name = 'NotFoundError'
}

/** What several services say with a 400 of something they do not have (any more). */
const NOT_FOUND = /"error"\s*:\s*"(?:[a-z_]*not_?found|couldnt_find_\w{1,40})"/i

const isNotFound = ({ status }: Response, said: string) =>
  status === 404 || status === 410 || (status === 400 && NOT_FOUND.test(said))

const offline = (cause: unknown) => new SourceError({ kind: 'offline' }, { cause })
const late = () => new SourceError({ kind: 'timeout' })

const ERRORS: HttpErrors = {
  unreachable: offline,
  timeout: late,
  tooSlow: late,
  redirected: () => new SourceError({ kind: 'moved' }),
  tooLong: () => new SourceError({ kind: 'too long' }),
  brokenOff: offline,
  refused: (response, said) => (isNotFound(response, said) ? new NotFoundError() : refused(response)),
  mayPass: () => false,
}

/** How a host is asked: once and without haste. */
function policyOf(patience: number, bytes: number, follow: boolean): HttpPolicy {
  const redirects = follow ? 'followed' : 'refused'
  return { ...ONCE, first: patience, idle: patience, whole: patience, bytes, redirects }
}

/** What a host answers, as JSON or as text. @throws SourceError where it is no JSON. */
function parsed(body: string, as: 'json' | 'text'): unknown {
  if (as === 'text') return body
  try {
    return JSON.parse(body)
  } catch (cause) {
    throw new SourceError({ kind: 'malformed' }, { cause })
  }
}

/**
 * Asks a host without telling where from, and with the reader's cookies only where `session` says so. A request that may be sent
 * on goes on before its new place is known to us; such requests tell nothing but what the host itself told us.
 * @returns null for "not found".
 */
export function askHost(host: string, stop: AbortSignal, choices: AskChoices = {}): Ask {
  const { patience = CONVERSATION_PATIENCE, mostBytes = MOST_BYTES, session = false, onRest } = choices
  const inspect = (response: Response) => {
    if (response.redirected && new URL(response.url).host !== host) throw new SourceError({ kind: 'moved' })
    const rest = restOf(response.headers)
    if (rest !== null) onRest?.(rest)
  }
  return async (path, query = {}, { as = 'json', follow = false } = {}) => {
    stop.throwIfAborted()
    const accept = as === 'json' ? 'application/json' : 'application/atom+xml, text/plain'
    const address = addressOf(host, path, query)
    const request: HttpRequest = { address, headers: { accept }, cookies: session, inspect }
    const exchange = new Exchange(policyOf(patience, mostBytes, follow), ERRORS, stop)
    try {
      const body = await within(exchange, async () => responseText(await send(request, exchange), exchange))
      return parsed(body, as)
    } catch (error) {
      if (error instanceof NotFoundError) return null
      throw error
    }
  }
}
