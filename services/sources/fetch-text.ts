import { hostOf } from '../../core/models/model-address'
import { redirectFault } from '../../core/sources/redirect'
import { Exchange } from '../http/exchange'
import type { HttpPolicy } from '../http/policy'
import { type HttpRequest, send, within } from '../http/send'
import { FeedLedElsewhereError, FeedRedirectError, FeedUnreachableError } from './errors'
import { FEED_POLICY, feedErrors } from './feed-policy'
import { readResponseText } from './read-text'

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
  policy?: HttpPolicy | undefined
  /** Told how many bytes have come. */
  onBytes?: ((bytes: number) => void) | undefined
}

/** Longest validators that are kept; longer ones are only a way to know a reader again. */
const MOST_VALIDATOR = 200

/** Whether the address answers with sending us on. Browsers follow 20 times, then say no more than that they failed. */
async function sendsOn(address: string, { policy, errors, signal }: Exchange): Promise<boolean> {
  const unfollowed = new Exchange({ ...policy, redirects: 'refused' }, errors, signal)
  try {
    const response = await within(unfollowed, () => send({ address }, unfollowed))
    await response.body?.cancel()
    return false
  } catch (error) {
    return error instanceof FeedRedirectError
  }
}

async function ask(request: HttpRequest, exchange: Exchange): Promise<Response> {
  try {
    return await send(request, exchange)
  } catch (error) {
    if (!(error instanceof FeedUnreachableError)) throw error
    if (await sendsOn(request.address, exchange)) throw new FeedRedirectError(hostOf(request.address), error)
    exchange.signal.throwIfAborted()
    throw error
  }
}

/** Browsers do not say beforehand where they are sent; what came from where a source may not lead is not read. */
function checkWay(address: string, { url }: Response): void {
  const why = url ? redirectFault(address, url) : null
  if (why) throw new FeedLedElsewhereError(hostOf(address), hostOf(url), why)
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
  { validators, signal, policy = FEED_POLICY, onBytes }: FetchOptions = {},
): Promise<Fetched | null> {
  signal?.throwIfAborted()
  const headers: Record<string, string> = {
    accept: 'application/feed+json, application/json;q=0.9, */*;q=0.5',
  }
  if (validators?.etag) headers['if-none-match'] = validators.etag
  if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified
  const request: HttpRequest = {
    address,
    headers,
    accepts: (status) => (status >= 200 && status < 300) || status === 304,
    inspect: (response) => checkWay(address, response),
  }
  const exchange = new Exchange(policy, feedErrors(hostOf(address)), signal ?? new AbortController().signal)
  return within(exchange, async () => {
    const response = await ask(request, exchange)
    if (response.status === 304) return null
    const text = await readResponseText(response, exchange, onBytes)
    return { text, address: response.url || address, validators: validatorsOf(response) }
  })
}
