import { beginningOf } from './body'
import type { Exchange } from './exchange'
import { AGAIN } from './policy'
import { retryAfter } from './retry-after'

/** A request. Where it comes from is never sent, and nothing is taken from a cache. */
export interface HttpRequest {
  address: string
  /** GET without a body and POST with one, unless said otherwise. */
  method?: string
  headers?: Record<string, string>
  body?: BodyInit | null
  /** Which statuses are answers; those of success unless said otherwise. */
  accepts?: (status: number) => boolean
  /** Looks at an answer before anything of its body is read; it throws where that is not to be read. */
  inspect?: (response: Response) => void
  /** Whether the reader's cookies of the host go along; they do not unless said otherwise. */
  cookies?: boolean
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
      credentials: request.cookies ? 'include' : 'omit',
      referrerPolicy: 'no-referrer',
      redirect: policy.redirects === 'followed' ? 'follow' : 'manual',
      cache: 'no-store',
    })
  } catch (cause) {
    throw signal.aborted ? signal.reason : errors.unreachable(cause)
  }
}

/** The answer of one try, inspected. @throws what `inspect` throws. */
async function answerTo(request: HttpRequest, exchange: Exchange): Promise<Response> {
  const response = await fetchOnce(request, exchange)
  try {
    request.inspect?.(response)
  } catch (error) {
    await response.body?.cancel().catch(() => undefined)
    throw error
  }
  return response
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
 * @throws the exchange's errors, the reason of its end, and what the request's `inspect` throws.
 */
export async function send(request: HttpRequest, exchange: Exchange): Promise<Response> {
  const { policy, errors } = exchange
  const accepts = request.accepts ?? isSuccess
  for (let turn = 0; ; turn++) {
    const response = await answerTo(request, exchange)
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
