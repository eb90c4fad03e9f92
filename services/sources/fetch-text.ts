import { hostOf } from '../../core/models/model-address'
import { redirectFault } from '../../core/sources/redirect'
import { retryAfter } from '../http/retry-after'
import {
  FeedBusyError,
  FeedLedElsewhereError,
  FeedRedirectError,
  FeedStatusError,
  FeedUnreachableError,
} from './errors'
import { readResponseText } from './read-text'
import { FETCH_LIMITS, type FetchLimits, Watch } from './watch'

/** What a server gave to ask by whether anything changed (RFC 9110, section 13). */
export interface Validators {
  etag?: string | undefined
  lastModified?: string | undefined
}

/** A text that was fetched. */
export interface Fetched {
  text: string
  /** Where it came from in the end. */
  address: string
  validators: Validators
}

/** How a text is fetched. */
export interface FetchOptions {
  /** Those of the last time; with them a text that did not change is not sent again. */
  validators?: Validators | undefined
  signal?: AbortSignal | undefined
  limits?: FetchLimits | undefined
  /** Told how many bytes have come. */
  onBytes?: ((bytes: number) => void) | undefined
}

/** Longest validators that are kept; longer ones are only a way to know a reader again. */
const MOST_VALIDATOR = 200

const OPTIONS = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit

/** Whether the address answers with sending us on. Browsers follow 20 times, then say no more than that they failed. */
async function sendsOn(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    const { type, status, body } = await fetch(address, { ...OPTIONS, signal, redirect: 'manual' })
    await body?.cancel()
    return type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)
  } catch {
    return false
  }
}

async function ask(address: string, headers: Headers, { host, signal }: Watch): Promise<Response> {
  try {
    return await fetch(address, { ...OPTIONS, headers, signal, redirect: 'follow' })
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    if (await sendsOn(address, signal)) throw new FeedRedirectError(host, cause)
    if (signal.aborted) throw signal.reason
    throw new FeedUnreachableError(host, cause)
  }
}

/** Browsers do not say beforehand where they are sent; what came from where a source may not lead is not read. */
async function checkWay(address: string, { url, body }: Response): Promise<void> {
  const why = url ? redirectFault(address, url) : null
  if (!why) return
  await body?.cancel().catch(() => undefined)
  throw new FeedLedElsewhereError(hostOf(address), hostOf(url), why)
}

function validatorsOf({ headers }: Response): Validators {
  const value = (name: string) => {
    const found = headers.get(name)
    return found && found.length <= MOST_VALIDATOR ? found : undefined
  }
  return { etag: value('etag'), lastModified: value('last-modified') }
}

/**
 * Fetches a text without cookies and without telling where from. Null where it did not change since the last time.
 * @throws FeedError as the answer, or its absence, says; the signal's reason when it is ended.
 */
export async function fetchText(
  address: string,
  { validators, signal, limits = FETCH_LIMITS, onBytes }: FetchOptions = {},
): Promise<Fetched | null> {
  signal?.throwIfAborted()
  const host = hostOf(address)
  const watch = new Watch(host, limits, signal)
  const headers = new Headers({ accept: 'application/feed+json, application/json;q=0.9, */*;q=0.5' })
  if (validators?.etag) headers.set('if-none-match', validators.etag)
  if (validators?.lastModified) headers.set('if-modified-since', validators.lastModified)
  try {
    const response = await ask(address, headers, watch)
    const { status } = response
    await checkWay(address, response)
    if (status === 304) return null
    if (!response.ok) {
      await response.body?.cancel().catch(() => undefined)
      if (status === 429 || status === 503) throw new FeedBusyError(host, retryAfter(response.headers))
      throw new FeedStatusError(host, status)
    }
    const text = await readResponseText(response, watch, onBytes)
    return { text, address: response.url || address, validators: validatorsOf(response) }
  } finally {
    watch.done()
  }
}
