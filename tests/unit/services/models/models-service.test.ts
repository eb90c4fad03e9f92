import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { ConfiguredModel } from '../../../../core/models/configured-model'
import { modelsService } from '../../../../services/models/models-service'
import { openAiDialect } from '../../../stand-ins/dialects'
import { type ModelServer, startModelServer } from '../../../stand-ins/model-server'
import { GOOD } from '../../support/tram-article'

let server: ModelServer
let other: ModelServer
beforeAll(async () => {
  server = await startModelServer(openAiDialect)
  other = await startModelServer(openAiDialect)
})
afterAll(() => Promise.all([server.close(), other.close()]))
beforeEach(() => {
  fakeBrowser.reset()
  server.behave({ kind: 'answer', text: JSON.stringify(GOOD) })
  other.behave({ kind: 'answer', text: JSON.stringify(GOOD) })
})

const desk = modelsService({
  origin: 'chrome-extension://x',
  builtIn: { languageModel: null, summarizer: null },
})
const never = () => new AbortController().signal
const model = (at: ModelServer): ConfiguredModel => ({
  id: 'm',
  preset: 'other',
  address: `${at.origin}/v1`,
  model: 'small',
})

test('a kept key is used for its own server and never shown to another', async () => {
  await desk.save(model(server), 'sk-kept')
  expect(await desk.test(model(server), null, never())).toMatchObject({ ok: true })
  expect(server.asked[0]?.headers.authorization).toBe('Bearer sk-kept')
  expect(await desk.test(model(other), null, never())).toMatchObject({ ok: true })
  expect(await desk.list(model(other), null, never())).toMatchObject({ ok: true })
  expect(other.asked).toHaveLength(2)
  expect(other.asked.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined])
})

test('a key that is being tried is kept nowhere', async () => {
  await desk.test(model(server), 'sk-tried', never())
  expect(server.asked[0]?.headers.authorization).toBe('Bearer sk-tried')
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('sk-tried')
})

test('a failure comes as what can be told, without the key', async () => {
  server.behave({ kind: 'status', status: 401, message: 'Incorrect API key provided: sk-wrong' })
  const outcome = await desk.test(model(server), 'sk-wrong', never())
  expect(outcome).toEqual({ ok: false, failure: { kind: 'key', host: new URL(server.origin).host } })
})

test('what was removed before is forgotten when the options open', async () => {
  await desk.save(model(server), 'sk-kept')
  await desk.remove('m')
  expect((await desk.open()).removed).toBeNull()
  expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('sk-kept')
})

test('says that there is no model of the browser', async () => {
  expect(await desk.builtInState()).toBe('missing')
  expect(await desk.download(() => undefined, never())).toEqual({
    ok: false,
    failure: { kind: 'not ready', state: 'missing' },
  })
})
