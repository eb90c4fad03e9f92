import { Exchange } from '../../../services/http/exchange'
import { type HttpErrors, type HttpPolicy, ONCE } from '../../../services/http/policy'

/** What went wrong, in a word. */
export class TestHttpError extends Error {
  override readonly name = 'TestHttpError'
}

const said = (word: string) => new TestHttpError(word)

export const testErrors: HttpErrors = {
  unreachable: () => said('unreachable'),
  timeout: (ms) => said(`timeout after ${ms}`),
  tooSlow: (ms) => said(`too slow over ${ms}`),
  redirected: () => said('redirected'),
  tooLong: (bytes) => said(`more than ${bytes}`),
  brokenOff: () => said('broken off'),
  refused: ({ status }, words) => said(`${status} ${words}`.trim()),
  mayPass: () => true,
}

/** An exchange that is ended by `outer`, under a policy that asks once unless said otherwise. */
export function testExchange(
  policy: Partial<HttpPolicy> = {},
  outer = new AbortController().signal,
): Exchange {
  const all: HttpPolicy = {
    ...ONCE,
    first: 10_000,
    idle: 10_000,
    whole: 60_000,
    bytes: 1_000,
    redirects: 'refused',
    ...policy,
  }
  return new Exchange(all, testErrors, outer)
}
