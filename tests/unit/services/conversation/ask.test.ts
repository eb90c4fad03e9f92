import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askHost } from '../../../../services/conversation/ask'

const answer = vi.fn<(url: string, options: RequestInit) => Promise<Response>>()

beforeEach(() => vi.stubGlobal('fetch', answer))
afterEach(() => vi.unstubAllGlobals())

const never = new AbortController().signal
const ask = askHost('host.example', never, { patience: 200, mostBytes: 1000 })
const json = (data: unknown, init?: ResponseInit) => Promise.resolve(new Response(JSON.stringify(data), init))

test('asks without cookies, without telling where from, and only its host', async () => {
  answer.mockReturnValue(json({ ok: 1 }))
  expect(await ask('/a', { q: 'x y', uri: ['1', '2'] })).toEqual({ ok: 1 })
  const [url, options] = answer.mock.calls[0] ?? []
  expect(url).toBe('https://host.example/a?q=x+y&uri=1&uri=2')
  expect(options).toMatchObject({
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
    cache: 'no-store',
  })
  for (const path of [
    '//evil.example/x',
    'https://evil.example/x',
    'http://host.example/x',
    '\\\\evil.example/x',
  ]) {
    await expect(ask(path)).rejects.toMatchObject({ failure: { kind: 'moved' } })
  }
  expect(answer).toHaveBeenCalledOnce()
})

test('"not found" is an answer', async () => {
  answer.mockReturnValue(json({ error: 'Record not found' }, { status: 404 }))
  expect(await ask('/a')).toBeNull()
  answer.mockReturnValue(json({ error: 'NotFound', message: 'Post not found: at://x' }, { status: 400 }))
  expect(await ask('/a')).toBeNull()
  answer.mockReturnValue(json({ error: 'couldnt_find_post' }, { status: 400 }))
  expect(await ask('/a')).toBeNull()
  answer.mockReturnValue(json({}, { status: 410 }))
  expect(await ask('/a')).toBeNull()
})

test('takes text as it is, and sends cookies only where the reader allowed it', async () => {
  answer.mockReturnValue(Promise.resolve(new Response('<feed/>')))
  expect(await ask('/a.rss', {}, { as: 'text' })).toBe('<feed/>')
  answer.mockReturnValue(json({}))
  await askHost('host.example', never, { session: true })('/a')
  expect(answer.mock.calls.at(-1)?.[1]).toMatchObject({ credentials: 'include', redirect: 'manual' })
})

test('follows a host to itself where it may, and takes nothing of another one', async () => {
  const sent = (url: string) => {
    const response = new Response('{"ok":1}')
    Object.defineProperties(response, { redirected: { value: true }, url: { value: url } })
    return Promise.resolve(response)
  }
  answer.mockReturnValue(sent('https://host.example/b'))
  expect(await ask('/a', {}, { follow: true })).toEqual({ ok: 1 })
  expect(answer.mock.calls.at(-1)?.[1]).toMatchObject({ redirect: 'follow' })
  answer.mockReturnValue(sent('https://evil.example/b'))
  await expect(ask('/a', {}, { follow: true })).rejects.toMatchObject({ failure: { kind: 'moved' } })
})

test('tells how long a host is to be left alone after its last answer for now', async () => {
  const onRest = vi.fn()
  const heeding = askHost('host.example', never, { onRest })
  answer.mockReturnValue(json({}, { headers: { 'x-ratelimit-remaining': '0.0', 'x-ratelimit-reset': '37' } }))
  await heeding('/a')
  answer.mockReturnValue(json({}, { headers: { 'x-ratelimit-remaining': '4', 'x-ratelimit-reset': '37' } }))
  await heeding('/a')
  expect(onRest.mock.calls).toEqual([[37]])
})

test.each<[string, () => Promise<Response>, object]>([
  [
    'busy, with seconds',
    () => json({}, { status: 429, headers: { 'retry-after': '7' } }),
    { kind: 'busy', retryAfter: 7 },
  ],
  ['busy, without', () => json({}, { status: 429 }), { kind: 'busy', retryAfter: null }],
  [
    'overloaded, with seconds',
    () => json({}, { status: 503, headers: { 'retry-after': '9' } }),
    { kind: 'busy', retryAfter: 9 },
  ],
  [
    'busy, with the moment at which its limit begins anew',
    () =>
      json(
        {},
        {
          status: 429,
          headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': `${Date.now() / 1000 + 5}` },
        },
      ),
    { kind: 'busy', retryAfter: 5 },
  ],
  ['refused', () => json({}, { status: 403 }), { kind: 'refused', status: 403 }],
  ['for those who are signed in', () => json({}, { status: 401 }), { kind: 'login' }],
  [
    'wrongly asked',
    () => json({ error: 'InvalidRequest', message: 'not found in lexicon' }, { status: 400 }),
    { kind: 'refused', status: 400 },
  ],
  ['broken', () => json({}, { status: 500 }), { kind: 'broken', status: 500 }],
  [
    'sent elsewhere',
    () =>
      Promise.resolve(new Response(null, { status: 302, headers: { location: 'https://evil.example/' } })),
    { kind: 'moved' },
  ],
  ['no JSON', () => Promise.resolve(new Response('<html>')), { kind: 'malformed' }],
  ['cut off', () => Promise.resolve(new Response('{"a":')), { kind: 'malformed' }],
  ['far too long', () => json('x'.repeat(2000)), { kind: 'too long' }],
  ['nobody there', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline' }],
])('%s is told as such', async (_, behaves, failure) => {
  answer.mockImplementation(behaves)
  await expect(ask('/a')).rejects.toMatchObject({ name: 'SourceError', failure })
})

test('gives up in time, and at once when the reader stops', async () => {
  answer.mockImplementation(
    (_, { signal }) =>
      new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  await expect(ask('/a')).rejects.toMatchObject({ failure: { kind: 'timeout' } })
  const stop = new AbortController()
  const work = askHost('host.example', stop.signal)('/a')
  stop.abort(new Error('enough'))
  await expect(work).rejects.toThrow('enough')
})
