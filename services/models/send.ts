import { ModelRedirectedError, ModelUnreachableError } from './errors'
import type { Patience } from './patience'
import { json, wholeBody } from './read-body'
import { refusal, retryAfter, saidIn } from './refusal'

/** A request to a model's server. */
export interface ModelRequest {
  address: string
  headers: Record<string, string>
  /** Sent as JSON; none for a plain question. */
  body?: unknown
  /** For what an error says. */
  model: string
  isLocal: boolean
}

const AGAIN = new Set([429, 500, 502, 503, 504, 529])
/** Characters of an error's text that are looked at. */
const MOST_SAID = 20_000

/** A wait before the next try, ms: what the server asks for, else doubling, half of it by chance ("equal jitter"). */
function waitOf(response: Response, turn: number, { limits }: Patience): number {
  const asked = retryAfter(response.headers)
  if (asked !== null) return asked * 1000
  const most = limits.backOff * 2 ** turn
  return most / 2 + (Math.random() * most) / 2
}

async function textOf(response: Response): Promise<string> {
  try {
    return (await response.text()).slice(0, MOST_SAID)
  } catch {
    return ''
  }
}

/** One try. Without cookies, without telling where from, and never to where the server might send it on. */
async function fetchOnce(
  { address, headers, body, isLocal }: ModelRequest,
  patience: Patience,
): Promise<Response> {
  const { host, signal, limits } = patience
  patience.within(limits.first)
  try {
    return await fetch(address, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
    })
  } catch (cause) {
    if (signal.aborted) throw signal.reason
    throw new ModelUnreachableError(host, isLocal, cause)
  }
}

/**
 * Sends a request and resolves to the answer of a server that takes it. A busy or broken one is tried again, with growing
 * waits or after the one it asks for.
 * @throws ModelError as the status says; the signal's reason when it is ended.
 */
export async function send(request: ModelRequest, patience: Patience): Promise<Response> {
  const { host, limits } = patience
  for (let turn = 0; ; turn++) {
    const response = await fetchOnce(request, patience)
    if (response.ok) return response
    const isRedirect = response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)
    if (isRedirect) throw new ModelRedirectedError(host)
    const said = saidIn(await textOf(response))
    patience.rest()
    const wait = waitOf(response, turn, patience)
    const isLast = turn + 1 >= limits.tries || wait > limits.longestWait
    const error = refusal(response.status, response.headers, said, { host, model: request.model })
    const isPassing = error.failure.kind === 'busy' || error.failure.kind === 'server'
    if (!AGAIN.has(response.status) || !isPassing || isLast) throw error
    await patience.pause(wait)
  }
}

/** Sends a request and reads its whole answer as JSON; undefined where it is none. @throws as `send`. */
export async function sendForJson(request: ModelRequest, patience: Patience): Promise<unknown> {
  return json(await wholeBody(await send(request, patience), patience))
}
