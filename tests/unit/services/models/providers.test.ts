import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { ConfiguredModel } from '../../../../core/models/configured-model'
import type { ModelFailure } from '../../../../core/models/failure'
import { modelFailureOf } from '../../../../services/models/errors'
import type { ModelLimits } from '../../../../services/models/patience'
import { providerOf } from '../../../../services/models/providers'
import { listModels, tryModel } from '../../../../services/models/try-model'
import { anthropicDialect, ollamaDialect, openAiDialect } from '../../../stand-ins/dialects'
import { type ModelServer, startModelServer } from '../../../stand-ins/model-server'
import { around, never, ORIGIN, task } from '../../support/model-surroundings'
import { stopClock } from '../../support/stop-clock'
import { GOOD } from '../../support/tram-article'
import { until } from '../../support/until'

/** Waits that a test wants to see end. */
const SHORT = 20
const TEXT = JSON.stringify(GOOD)

describe.each([
  ['ollama', ollamaDialect, ''],
  ['lm-studio', openAiDialect, '/v1'],
  ['anthropic', anthropicDialect, '/v1'],
] as const)('%s', (preset, dialect, path) => {
  let server: ModelServer
  beforeAll(async () => {
    server = await startModelServer(dialect)
  })
  afterAll(() => server.close())
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  const model = (): ConfiguredModel => ({ id: 'm', preset, address: server.origin + path, model: 'small' })

  async function answerOf(signal = never(), limits: Partial<ModelLimits> = {}): Promise<string> {
    let text = ''
    for await (const piece of providerOf(model(), 'key-1', around(limits)).answer(task, signal)) text += piece
    return text
  }
  async function failure(work: Promise<unknown> = answerOf()): Promise<ModelFailure> {
    try {
      await work
    } catch (error) {
      return modelFailureOf(error)
    }
    throw new Error('There was no failure')
  }
  const host = () => new URL(server.origin).host
  const chats = () => server.asked.filter((one) => one.path === dialect.chat)

  test('streams an answer piece by piece, signs of four bytes unharmed', async () => {
    const text = `${TEXT} 𝕊𝕥𝕠𝕣𝕪 🚋 日本`
    server.behave({ kind: 'answer', text, size: 5, delay: 1 })
    const pieces: string[] = []
    for await (const piece of providerOf(model(), 'key-1', around()).answer(task, never())) pieces.push(piece)
    expect(pieces.join('')).toBe(text)
    expect(pieces.length).toBeGreaterThan(20)
  })

  test('sends the orders, the page, the limit and the schema, the key in its header and nothing else of the reader', async () => {
    server.behave({ kind: 'answer', text: TEXT })
    await answerOf()
    const [asked] = chats()
    expect(JSON.stringify(asked?.body)).toContain('Orders.')
    expect(JSON.stringify(asked?.body)).toContain('The page.')
    expect(JSON.stringify(asked?.body)).toContain('"whyItMatters"')
    expect(JSON.stringify(asked?.body)).toContain('500')
    expect(JSON.stringify(asked?.body)).not.toContain('key-1')
    expect(asked?.headers.authorization ?? asked?.headers['x-api-key']).toMatch(/^(Bearer )?key-1$/)
    expect(asked?.headers.cookie).toBeUndefined()
    expect(asked?.headers.referer).toBeUndefined()
  })

  test('lists the models', async () => {
    server.behave({ kind: 'answer', text: TEXT })
    const found = await listModels(model(), 'key-1', around(), never())
    expect(found.map(({ id }) => id)).toEqual(['large', 'small'])
  })

  test('a list that is none', async () => {
    server.behave({ kind: 'raw', contentType: 'text/html', body: '<html><body>Log in</body></html>' })
    expect(await failure(listModels(model(), '', around(), never()))).toEqual({
      kind: 'answer',
      host: host(),
      fault: 'not json',
    })
  })

  test('tries a model with a line of ours', async () => {
    server.behave({ kind: 'answer', text: TEXT })
    expect(await tryModel(model(), '', around(), never())).toBeGreaterThan(0)
    expect(JSON.stringify(chats()[0]?.body)).toContain('The library in Harbour Street')
  })

  test.each([
    [401, 'invalid x-api-key', { kind: 'key' }],
    [402, 'no credit left', { kind: 'key' }],
    [400, 'API key not valid. Please pass a valid API key.', { kind: 'key' }],
    [404, 'model "small" not found', { kind: 'no model', model: 'small' }],
    [418, 'I am a teapot', { kind: 'refused', status: 418, said: 'I am a teapot' }],
  ])('%i (%s)', async (status, message, expected) => {
    server.behave({ kind: 'status', status, message })
    expect(await failure()).toEqual({ host: host(), ...expected })
    expect(chats()).toHaveLength(1)
  })

  test('403', async () => {
    server.behave({ kind: 'status', status: 403 })
    const found = await failure()
    expect(found.kind).toBe('forbidden')
    if (found.kind !== 'forbidden') return
    expect(found.fix === null).toBe(preset !== 'ollama')
    for (const { run } of found.fix?.ways ?? []) expect(run.join('\n')).toContain(ORIGIN)
  })

  test('429 is tried again after the time the server asks for', async () => {
    server.behave(
      { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
      { kind: 'answer', text: TEXT },
    )
    const clock = stopClock()
    const answer = answerOf()
    await until(() => clock.waits(1000) === 1)
    await clock.pass(999)
    expect(chats()).toHaveLength(1)
    await clock.pass(1)
    expect(await answer).toBe(TEXT)
    expect(chats()).toHaveLength(2)
  })

  test('429 that asks for longer than is waited is told with its time', async () => {
    server.behave({ kind: 'status', status: 429, headers: { 'retry-after': '120' } })
    expect(await failure()).toEqual({ kind: 'busy', host: host(), retryAfter: 120 })
    expect(chats()).toHaveLength(1)
  })

  test('an account without money is a matter of its key', async () => {
    server.behave({ kind: 'status', status: 429, message: 'insufficient_quota: check your billing' })
    expect(await failure()).toEqual({ kind: 'key', host: host() })
  })

  test('500 is tried again, then told', async () => {
    server.behave({ kind: 'status', status: 500, message: 'oops' }, { kind: 'answer', text: TEXT })
    expect(await answerOf()).toBe(TEXT)
    server.behave({ kind: 'status', status: 500, message: 'oops' })
    expect(await failure()).toEqual({ kind: 'server', host: host(), status: 500 })
    expect(chats()).toHaveLength(3)
  })

  test('503 and 529 are busy', async () => {
    server.behave({ kind: 'status', status: 529 })
    expect(await failure()).toEqual({ kind: 'busy', host: host(), retryAfter: null })
  })

  test('a redirect is not followed', async () => {
    const other = await startModelServer(dialect)
    other.behave({ kind: 'answer', text: TEXT })
    server.behave({ kind: 'redirect', to: other.origin + dialect.chat })
    expect(await failure()).toEqual({ kind: 'redirected', host: host() })
    expect(other.asked).toEqual([])
    await other.close()
  })

  test('nobody there', async () => {
    const gone = await startModelServer(dialect)
    await gone.close()
    const work = tryModel({ ...model(), address: gone.origin + path }, '', around(), never())
    expect(await failure(work)).toEqual({
      kind: 'unreachable',
      host: new URL(gone.origin).host,
      isLocal: true,
    })
  })

  test('silence ends after the time for the first word', async () => {
    server.behave({ kind: 'silent' })
    expect(await failure(answerOf(never(), { first: SHORT }))).toEqual({
      kind: 'timeout',
      host: host(),
      seconds: 1,
    })
  })

  test('silence in the midst ends too', async () => {
    server.behave({ kind: 'stall', text: TEXT, after: 60 })
    expect(await failure(answerOf(never(), { idle: SHORT }))).toEqual({
      kind: 'timeout',
      host: host(),
      seconds: 1,
    })
  })

  test('a slow answer that goes on is waited for', async () => {
    const [size, pieces] = [20, 6]
    server.behave({ kind: 'answer', text: TEXT.slice(0, size * pieces), size, delay: 250 })
    const clock = stopClock()
    let text = ''
    const reading = (async () => {
      for await (const piece of providerOf(model(), 'key-1', around({ idle: 1_000 })).answer(task, never()))
        text += piece
    })()
    for (let piece = 0; piece < pieces; piece++) {
      await until(() => text.length === piece * size && clock.waits(250) === piece + 1)
      await clock.pass(250)
    }
    await reading
    expect(text).toBe(TEXT.slice(0, size * pieces))
  })

  test('broken off midway', async () => {
    server.behave({ kind: 'break off', text: TEXT, after: 80 })
    expect(await failure()).toEqual({ kind: 'broken off', host: host() })
  })

  test('an error in the midst', async () => {
    server.behave({ kind: 'mid error', text: TEXT.slice(0, 50), message: 'out of memory' })
    expect(['server', 'busy']).toContain((await failure()).kind)
  })

  test('cut off by its own limit', async () => {
    server.behave({ kind: 'answer', text: TEXT, finish: 'length' })
    expect(await failure()).toEqual({ kind: 'answer', host: host(), fault: 'cut off' })
  })

  test('an answer of 2 MB is not taken', async () => {
    server.behave({ kind: 'answer', text: 'a line without end '.repeat(110_000), size: 4_000 })
    expect(await failure()).toEqual({ kind: 'answer', host: host(), fault: 'too long' })
  })

  test('what is no answer at all', async () => {
    server.behave({
      kind: 'raw',
      contentType: 'text/html',
      body: '<!doctype html><html><body>Log in</body></html>',
    })
    const found = await failure()
    expect(found.kind === 'answer' ? found.fault : found.kind).toMatch(/not json|empty|broken off/)
    server.behave({
      kind: 'raw',
      contentType: dialect.contentType,
      body: dialect.contentType.includes('event') ? 'data: nonsense\n\n' : 'nonsense\n',
    })
    expect(await failure()).toEqual({ kind: 'answer', host: host(), fault: 'not json' })
  })

  test('the reader stops it before it begins, in its midst, and while a busy server is waited for', async () => {
    const stopped = new AbortController()
    stopped.abort(new Error('stopped'))
    server.behave({ kind: 'answer', text: TEXT })
    await expect(answerOf(stopped.signal)).rejects.toThrow('stopped')

    const midway = new AbortController()
    server.behave({ kind: 'stall', text: TEXT, after: 40 })
    setTimeout(() => midway.abort(new Error('stopped')), 60)
    await expect(answerOf(midway.signal)).rejects.toThrow('stopped')

    const waiting = new AbortController()
    server.behave({ kind: 'status', status: 429, headers: { 'retry-after': '1' } })
    setTimeout(() => waiting.abort(new Error('stopped')), 60)
    await expect(answerOf(waiting.signal)).rejects.toThrow('stopped')
  })

  test('leaves no connection open when nobody wants more', async () => {
    server.behave({ kind: 'answer', text: TEXT.repeat(20), size: 10, delay: 5 })
    for await (const piece of providerOf(model(), '', around()).answer(task, never())) {
      expect(piece).toBeTruthy()
      break
    }
  })
})
