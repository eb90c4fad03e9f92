import { createServer, type RequestListener, type Server } from 'node:http'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Exchange } from '../../../../services/http/exchange'
import { type HttpRequest, send, within } from '../../../../services/http/send'
import { testErrors, testExchange } from '../../support/exchange'
import { stopClock } from '../../support/stop-clock'
import { until } from '../../support/until'

let server: Server | null = null
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  vi.useRealTimers()
  server?.closeAllConnections()
  server?.close()
  server = null
})

async function serve(listener: RequestListener): Promise<string> {
  const one = createServer(listener)
  server = one
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve))
  const address = one.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

/** Answers with each status in turn, the last one for ever. */
function statuses(...all: (number | [number, Record<string, string>])[]) {
  let asked = 0
  const listener: RequestListener = (_, response) => {
    const next = all[Math.min(asked++, all.length - 1)] ?? 200
    const [status, headers] = typeof next === 'number' ? [next, {}] : next
    response.writeHead(status, headers).end('said')
  }
  return { listener, asked: () => asked }
}

const ask = (request: HttpRequest, exchange: Exchange) =>
  within(exchange, async () => (await send(request, exchange)).status)

test('sends no cookies, tells nobody where it comes from, and takes nothing from a cache', async () => {
  const asked: RequestInit[] = []
  vi.stubGlobal('fetch', async (_address: string, options: RequestInit) => {
    asked.push(options)
    return new Response('x')
  })
  await ask({ address: 'https://a.example/' }, testExchange())
  await ask(
    { address: 'https://a.example/', body: 'b', headers: { a: 'b' } },
    testExchange({ redirects: 'followed' }),
  )
  await ask({ address: 'https://a.example/', method: 'PUT', body: 'b' }, testExchange())
  const private_ = { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' }
  expect(asked).toMatchObject([
    { ...private_, method: 'GET', redirect: 'manual', body: null },
    { ...private_, method: 'POST', redirect: 'follow', body: 'b', headers: { a: 'b' } },
    { ...private_, method: 'PUT' },
  ])
})

describe('an answer', () => {
  test('of success is taken, another is refused with its words', async () => {
    const { listener } = statuses(204, 404)
    const address = await serve(listener)
    expect(await ask({ address }, testExchange())).toBe(204)
    await expect(ask({ address }, testExchange())).rejects.toThrow('404 said')
  })

  test('that the request accepts is taken', async () => {
    const { listener } = statuses(404)
    const address = await serve(listener)
    expect(await ask({ address, accepts: (status) => status === 404 }, testExchange())).toBe(404)
  })

  test('that sends on is refused, or followed where the policy says so', async () => {
    const address = await serve(({ url }, response) =>
      url === '/' ? response.writeHead(302, { location: '/there' }).end() : response.end('there'),
    )
    await expect(ask({ address }, testExchange())).rejects.toThrow('redirected')
    expect(await ask({ address }, testExchange({ redirects: 'followed' }))).toBe(200)
  })

  test('that does not come is waited for no longer than the policy says', async () => {
    const address = await serve(() => undefined)
    await expect(ask({ address }, testExchange({ first: 20 }))).rejects.toThrow('timeout after 20')
    await expect(ask({ address }, testExchange({ whole: 20 }))).rejects.toThrow('timeout after 20')
  })

  test('of nobody is none', async () => {
    const address = await serve(() => undefined)
    server?.close()
    await expect(ask({ address }, testExchange())).rejects.toThrow('unreachable')
  })

  test('that its reader no longer wants ends with the reader’s reason', async () => {
    const address = await serve(() => undefined)
    const stop = new AbortController()
    const work = ask({ address }, testExchange({}, stop.signal))
    stop.abort(new Error('enough'))
    await expect(work).rejects.toThrow('enough')
  })

  test('of an endless refusal is read no further than its beginning', async () => {
    const address = await serve((_, response) => {
      response.writeHead(500)
      const more = () => response.write('x'.repeat(10_000)) && setImmediate(more)
      response.on('drain', more)
      more()
    })
    await expect(ask({ address }, testExchange({ bytes: 1_000_000 }))).rejects.toThrow(/^500 x{20000}$/)
  })
})

describe('what may pass', () => {
  const PATIENT = { tries: 3, backOff: 10, longestWait: 5_000 }

  test.each([429, 500, 502, 503, 504, 529])('%i is tried again', async (status) => {
    const { listener, asked } = statuses(status, 200)
    const address = await serve(listener)
    expect(await ask({ address }, testExchange(PATIENT))).toBe(200)
    expect(asked()).toBe(2)
  })

  test('is tried so often and no oftener', async () => {
    const { listener, asked } = statuses(503)
    const address = await serve(listener)
    await expect(ask({ address }, testExchange(PATIENT))).rejects.toThrow('503')
    expect(asked()).toBe(3)
  })

  test('is waited for as long as the server asks', async () => {
    const { listener, asked } = statuses([429, { 'retry-after': '2' }], 200)
    const address = await serve(listener)
    const clock = stopClock()
    const work = ask({ address }, testExchange(PATIENT))
    await until(() => clock.waits(2_000) === 1)
    await clock.pass(1_999)
    expect(asked()).toBe(1)
    await clock.pass(1)
    expect(await work).toBe(200)
  })

  test.each([
    [
      'a wait beyond the longest',
      [429, { 'retry-after': '60' }] as [number, Record<string, string>],
      testErrors,
    ],
    ['another status', 400, testErrors],
    ['a refusal that stays', 503, { ...testErrors, mayPass: () => false }],
  ])('%s is not tried again', async (_, status, errors) => {
    const { listener, asked } = statuses(status, 200)
    const address = await serve(listener)
    const exchange = testExchange(PATIENT)
    Object.assign(exchange, { errors })
    await expect(ask({ address }, exchange)).rejects.toThrow(/^4|^5/)
    expect(asked()).toBe(1)
  })
})
