import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FeedFailure } from '../../../../core/sources/failure'
import type { HttpPolicy } from '../../../../services/http/policy'
import { FeedError } from '../../../../services/sources/errors'
import { FEED_POLICY } from '../../../../services/sources/feed-policy'
import { type FetchOptions, fetchText } from '../../../../services/sources/fetch-text'
import { type FeedServer, startFeedServer } from '../../../stand-ins/feed-server'
import { isLong } from '../../support/is-long'
import { type StoppedClock, stopClock } from '../../support/stop-clock'
import { until } from '../../support/until'

/** MB of a large source, and of the largest that is taken. */
const [LARGE, MOST] = isLong ? [50, 60] : [5, 6]

let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.asked.length = 0
})

const policy = (change: Partial<HttpPolicy>): HttpPolicy => ({ ...FEED_POLICY, ...change })
const get = (path: string, options: FetchOptions = {}) => fetchText(server.origin + path, options)
async function failure(path: string, options: FetchOptions = {}): Promise<FeedFailure> {
  try {
    await get(path, options)
  } catch (error) {
    if (error instanceof FeedError) return error.failure
    throw error
  }
  throw new Error('It was fetched')
}

describe('fetchText', () => {
  it('fetches a text, and not again while it does not change', async () => {
    server.serve('/feed', { kind: 'text', text: 'ä 1' })
    const first = await get('/feed')
    expect(first).toMatchObject({ text: 'ä 1', address: `${server.origin}/feed` })
    expect(await get('/feed', { validators: first?.validators })).toBeNull()
    server.serve('/feed', { kind: 'text', text: 'ä 2' })
    expect((await get('/feed', { validators: first?.validators }))?.text).toBe('ä 2')
    expect(server.asked.map(({ status }) => status)).toEqual([200, 304, 200])
  })

  it('sends no cookie and does not tell where from', async () => {
    server.serve('/feed', { kind: 'text', text: '1', headers: { 'set-cookie': 'a=b' } })
    await get('/feed')
    await get('/feed')
    for (const { headers } of server.asked) {
      expect(headers).not.toHaveProperty('cookie')
      expect(headers).not.toHaveProperty('referer')
    }
  })

  it('keeps no validator that could know a reader again', async () => {
    server.serve('/feed', { kind: 'text', text: '1', headers: { etag: `"${'x'.repeat(500)}"` } })
    expect((await get('/feed'))?.validators.etag).toBeUndefined()
  })

  it('unpacks a packed file, however it is called', async () => {
    server.serve('/packed', { kind: 'text', text: gzipSync('packed ä'), type: 'text/plain' })
    expect((await get('/packed'))?.text).toBe('packed ä')
    server.serve('/torn', { kind: 'text', text: gzipSync('packed ä').subarray(0, 20) })
    expect((await failure('/torn')).kind).toBe('broken off')
  })

  it('follows to where it is sent', async () => {
    server.serve('/feed', { kind: 'text', text: '1' })
    server.serve('/moved', { kind: 'redirect', to: '/feed', status: 301 })
    expect(await get('/moved')).toMatchObject({ text: '1', address: `${server.origin}/feed` })
  })

  it('reads nothing of where a source may not lead, and names both', async () => {
    const other = await startFeedServer()
    other.serve('/feed', { kind: 'text', text: '1' })
    server.serve('/elsewhere', { kind: 'redirect', to: `${other.origin}/feed` })
    expect(await failure('/elsewhere')).toEqual({
      kind: 'led elsewhere',
      host: new URL(server.origin).host,
      to: new URL(other.origin).host,
      why: 'another host',
    })
    await other.close()
  })

  it('tells a loop from a server that is not there', async () => {
    server.serve('/loop', { kind: 'redirect', to: '/pool' })
    server.serve('/pool', { kind: 'redirect', to: '/loop' })
    expect((await failure('/loop')).kind).toBe('redirected')
    server.serve('/away', { kind: 'redirect', to: 'http://127.0.0.1:1/' })
    expect((await failure('/away')).kind).toBe('redirected')
    await expect(fetchText('http://127.0.0.1:1/feed')).rejects.toMatchObject({
      failure: { kind: 'unreachable' },
    })
  })

  it.each(['encoding', 'file'] as const)('cuts a gzip bomb as %s', async (as) => {
    server.serve('/bomb', { kind: 'bomb', megabytes: 500, as })
    expect(await failure('/bomb', { policy: policy({ bytes: 5_000_000 }) })).toMatchObject({
      kind: 'too long',
      megabytes: 5,
    })
  })

  it('lets go of a packed file that is too long, though no more of it comes', async () => {
    async function* stalling() {
      yield gzipSync(' '.repeat(100_000))
      await new Promise(() => undefined)
    }
    server.serve('/stalling', { kind: 'pieces', pieces: stalling })
    await failure('/stalling', { policy: policy({ bytes: 50_000 }) })
    await until(() => server.asked.length === 1)
  })

  it(`takes ${LARGE} MB and no more than it may`, async () => {
    const piece = 'x'.repeat(1_000_000)
    const pieces = (count: number) => () => Array.from({ length: count }, () => piece)
    server.serve('/large', { kind: 'pieces', pieces: pieces(LARGE) })
    let seen = 0
    const onBytes = (bytes: number) => {
      seen = bytes
    }
    expect((await get('/large', { onBytes }))?.text).toHaveLength(LARGE * 1_000_000)
    expect(seen).toBe(LARGE * 1_000_000)
    server.serve('/larger', { kind: 'pieces', pieces: pieces(MOST + 1) })
    expect(FEED_POLICY.bytes).toBe(60_000_000)
    expect(await failure('/larger', { policy: policy({ bytes: MOST * 1_000_000 }) })).toMatchObject({
      kind: 'too long',
      megabytes: MOST,
    })
  })

  describe('waits no longer than it should', () => {
    let clock: StoppedClock
    beforeEach(() => {
      clock = stopClock()
    })
    afterEach(() => {
      vi.restoreAllMocks()
      vi.useRealTimers()
    })

    it('for an answer that does not begin', async () => {
      server.serve('/silent', { kind: 'stall', text: null })
      const failed = failure('/silent', { policy: policy({ first: 100 }) })
      await until(() => clock.waits(100) === 1)
      await clock.pass(100)
      expect((await failed).kind).toBe('timeout')
    })

    it('for an answer that does not go on', async () => {
      server.serve('/stall', { kind: 'stall', text: '{"items":[' })
      let seen = 0
      const onBytes = (bytes: number) => {
        seen = bytes
      }
      const failed = failure('/stall', { policy: policy({ idle: 100 }), onBytes })
      await until(() => seen === 10)
      await clock.pass(100)
      expect((await failed).kind).toBe('timeout')
    })

    it.each([
      ['comes too slowly', { pace: { window: 200, leastBytes: 30_000 } }, 200, 'too slow'],
      ['has no end', { pace: { window: 50, leastBytes: 1 }, whole: 300 }, 300, 'timeout'],
    ])('for an answer that %s', async (_, change, longest, kind) => {
      const [every, idle] = [25, 20_000]
      server.serve('/drip', { kind: 'drip', text: 'x'.repeat(5000), every })
      const failed = failure('/drip', { policy: policy({ idle, ...change }) })
      for (let sent = 1; sent * every <= longest; sent++) {
        // The one waits anew with each byte that comes, the other with each that it sent.
        await until(() => clock.waits(idle) === sent && clock.waits(every) === sent)
        await clock.pass(every)
      }
      expect((await failed).kind).toBe(kind)
    })
  })

  it('ends when its reader does', async () => {
    server.serve('/silent', { kind: 'stall', text: null })
    const ending = new AbortController()
    const reason = new Error('enough')
    const ended = expect(get('/silent', { signal: ending.signal })).rejects.toBe(reason)
    ending.abort(reason)
    await ended
    await expect(get('/silent', { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  it('says what a server says', async () => {
    server.serve('/gone', { kind: 'status', status: 410 })
    expect(await failure('/gone')).toMatchObject({ kind: 'status', status: 410 })
    server.serve('/busy', { kind: 'status', status: 503, headers: { 'retry-after': '120' } })
    expect(await failure('/busy')).toMatchObject({ kind: 'busy', retryAfter: 120 })
    server.serve('/half', { kind: 'break off', text: '{"items":[' })
    expect(await failure('/half')).toMatchObject({ kind: 'broken off' })
  })
})
