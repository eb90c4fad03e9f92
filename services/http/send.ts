import { beginningOf } from './body'
import type { Exchange } from './exchange'
import { AGAIN } from './policy'
import { retryAfter } from './retry-after'

/** A request. Cookies and where it comes from are never sent, and nothing is taken from a cache. */
export interface HttpRequest {
  address: string
  /** GET without a body and POST with one, unless said otherwise. */
  method?: string
  headers?: Record<string, string>
  body?: BodyInit | null
  /** Which statuses are answers; those of success unless said otherwise. */
  accepts?: (status: number) => boolean
}

const isSuccess = (status: number) => status >= 200 && status < 300

async function fetchOnce(request: HttpRequest, exchange: Exchange): Promise<Response> {
  const { address, headers = {}, body = null } = request
  const { policy, errors, signal } = exchange
  exchange.within(policy.first)
  try {
    return await fetch(address, {
      method: request.method ?? (body === null ? 'GET' : 'POST'),
      headers,
      body,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: policy.redirects === 'followed' ? 'follow' : 'manual',
      cache: 'no-store',
    })
  } catch (cause) {
    throw signal.aborted ? signal.reason : errors.unreachable(cause)
  }
}

/** A wait before the next try, ms: what the server asks for, else doubling, half of it by chance ("equal jitter"). */
function waitOf({ headers }: Response, turn: number, { policy }: Exchange): number {
  const asked = retryAfter(headers)
  if (asked !== null) return asked * 1000
  const most = policy.backOff * 2 ** turn
  return most / 2 + (Math.random() * most) / 2
}

/**
 * Sends a request and resolves to an answer that is accepted, whose body is still to be read. What may pass is tried again,
 * with growing waits or after the one the server asks for.
 * @throws the exchange's errors, and the reason of its end.
 */
export async function send(request: HttpRequest, exchange: Exchange): Promise<Response> {
  const { policy, errors } = exchange
  const accepts = request.accepts ?? isSuccess
  for (let turn = 0; ; turn++) {
    const response = await fetchOnce(request, exchange)
    const { status, type } = response
    if (accepts(status)) return response
    if (type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304)) {
      await response.body?.cancel().catch(() => undefined)
      throw errors.redirected()
    }
    const error = errors.refused(response, await beginningOf(response, exchange))
    exchange.rest()
    const wait = waitOf(response, turn, exchange)
    const isLast = turn + 1 >= policy.tries || wait > policy.longestWait
    if (isLast || !AGAIN.has(status) || !errors.mayPass(error)) throw error
    await exchange.pause(wait)
  }
}

/** Does `work` within an exchange, and ends that with it. */
export async function within<T, One extends Exchange>(
  exchange: One,
  work: (exchange: One) => Promise<T>,
): Promise<T> {
  try {
    return await work(exchange)
  } finally {
    exchange.done()
  }
}
