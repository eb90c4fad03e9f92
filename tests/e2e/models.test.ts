import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { ollamaDialect, openAiDialect } from '../stand-ins/dialects'
import { type Behaviour, type ModelServer, startModelServer } from '../stand-ins/model-server'

const KEY = 'sk-kept-from-pages'

const browser = useBrowser()
let ollama: ModelServer
let hosted: ModelServer
let tab: Tab
let errors: readonly string[] = []

/** A brief in the words of the night bus's page, with one number that is not there. */
const ANSWER = JSON.stringify({
  whyItMatters: 'A seat by night costs four times what it costs by day.',
  takeaways: [
    'Shared taxis replace the night buses of Orlund in June.',
    'Each journey costs 987654 crowns.',
    'Ferdinand Quartermain calls for a taxi at one of 340 stops.',
  ],
  analysis: [{ part: 'what happened', text: 'The council decided with 31 votes to 24.' }],
})

beforeAll(async () => {
  ollama = await startModelServer(ollamaDialect)
  hosted = await startModelServer(openAiDialect)
})
afterAll(async () => {
  await Promise.all([ollama.close(), hosted.close()])
})
beforeEach(async () => {
  errors = []
  await browser().reset()
  await browser().confirmPresses()
})
afterEach(() => {
  expect(errors).toEqual([])
})

/** Sets a model up as a reader does, on the options page. */
async function setUp(preset: string, server: ModelServer, key?: string): Promise<void> {
  server.behave({ kind: 'answer', text: 'OK' })
  const { tab: options, surface } = await browser().ownPage('options')
  await surface.click(/^add a model/)
  await surface.fill(/^kind of model/, preset)
  await surface.fill(/^address/, preset === 'ollama' ? server.origin : `${server.origin}/v1`)
  if (key) await surface.fill(/^api key/, key)
  await surface.click(/^list models/)
  await surface.says(/has 2 models/i)
  await surface.click(/^test the connection/)
  await surface.says(/answered in/i)
  await surface.click(/^save/)
  await until('the form to close', async () => !(await surface.offers(/^test the connection/)))
  expect(options.errors).toEqual([])
  await options.close()
}

/** Opens an article without a story and its brief beside it; one made before is found without being asked for. */
async function besideArticle(isKnown = false): Promise<Surface> {
  tab = await browser().open(ADDRESSES.briefedOriginal)
  errors = tab.errors
  const popup = await browser().popup(tab)
  if (!isKnown) await popup.surface.click(/^make a brief/)
  await popup.surface.says(/made on this device/i)
  if (isKnown) await popup.surface.click(/^open sidebar/)
  await until('the sidebar', () => tab.sidebar.exists())
  await popup.tab.close()
  await tab.page.bringToFront()
  await tab.sidebar.says(/made on this device/i)
  return tab.sidebar
}

test('a model of the reader’s writes the brief, and each line is held against the page', async () => {
  await setUp('ollama', ollama)
  const sidebar = await besideArticle()
  ollama.behave({ kind: 'answer', text: ANSWER, size: 12, delay: 60 })
  await sidebar.click(/^write with .?large/)
  await sidebar.says(/is writing\. each line is checked/i)
  await sidebar.says(/shared taxis replace/i)
  await sidebar.says(/written by the model/i)
  await sidebar.says(/1 line was left out/i)
  await sidebar.says(/not on this page: .?ferdinand quartermain/i)
  const words = await sidebar.text()
  expect(words).not.toContain('987654')
  expect(words).not.toMatch(/nothing left this device/i)
  const [asked] = ollama.asked.filter(({ path }) => path === '/api/chat')
  expect(JSON.stringify(asked?.body)).toContain('night buses')
  expect(asked?.headers.cookie).toBeUndefined()
  expect(asked?.headers.referer).toBeUndefined()

  await sidebar.click(/^compare both/)
  await until('both makers', async () => (await sidebar.text()).match(/this device/gi)?.length === 2)
  await sidebar.click(/^this device/)
  await sidebar.says(/made on this device/i)
  await browser().sleep()
  await sidebar.click(/^.?large/)
  await sidebar.says(/written by the model/i)
})

test('finds it again without asking, and makes it again when told to', async () => {
  await setUp('ollama', ollama)
  let sidebar = await besideArticle()
  ollama.behave({ kind: 'answer', text: ANSWER })
  await sidebar.click(/^write with .?large/)
  await sidebar.says(/written by the model/i)
  await tab.close()
  sidebar = await besideArticle(true)
  ollama.behave({ kind: 'status', status: 500 })
  await sidebar.click(/^write with .?large/)
  await sidebar.says(/written by the model/i)
  expect(ollama.asked.filter(({ path }) => path === '/api/chat')).toEqual([])
  ollama.behave({ kind: 'answer', text: ANSWER.replace('Shared taxis', 'Taxis at call') })
  await sidebar.click(/^more actions for this brief/)
  await sidebar.click(/^remake this brief/)
  await sidebar.says(/taxis at call/i)
})

test.each<[string, Behaviour, RegExp]>([
  ['wants another key', { kind: 'status', status: 401 }, /rejected the key/i],
  ['lets nobody in', { kind: 'status', status: 403 }, /refused access|blocks browser extensions/i],
  ['is busy', { kind: 'status', status: 429 }, /is busy/i],
  ['is broken', { kind: 'status', status: 500 }, /server error/i],
  ['gives no JSON', { kind: 'answer', text: 'I would rather not.' }, /wasn't a brief/i],
  ['gives another JSON', { kind: 'answer', text: '{"recipe":"soup"}' }, /wasn't a brief/i],
  ['breaks off', { kind: 'break off', text: ANSWER, after: 60 }, /broke off|wasn't a brief/i],
  ['never ends', { kind: 'answer', text: 'x'.repeat(2_000_000), size: 50_000 }, /far too long/i],
  ['sends elsewhere', { kind: 'redirect', to: 'http://other.example/' }, /another address|can't reach/i],
])('where the model %s, the brief made here stands, with why', async (_, behaviour, why) => {
  await setUp('lm-studio', hosted)
  const sidebar = await besideArticle()
  hosted.behave(behaviour)
  await sidebar.click(/^write with .?large/)
  await sidebar.says(why)
  await sidebar.says(/here's the brief made on this device/i)
  await sidebar.says(/key takeaways/i)
})

test('a slow model can be stopped, and the brief made here is there again', async () => {
  await setUp('ollama', ollama)
  const sidebar = await besideArticle()
  ollama.behave({ kind: 'stall', text: ANSWER, after: 90 })
  await sidebar.click(/^write with .?large/)
  await sidebar.says(/asking|is writing/i)
  await sidebar.click(/^cancel/)
  await sidebar.says(/made on this device/i)
})

test('no page sees a key, and clearing forgets models and keys', async () => {
  await setUp('lm-studio', hosted, KEY)
  const sidebar = await besideArticle()
  hosted.behave({ kind: 'answer', text: ANSWER })
  await sidebar.click(/^write with .?large/)
  await sidebar.says(/written by the model/i)
  expect(hosted.asked.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)
  expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY)
  expect(
    JSON.stringify(await browser().control.stored('session', `made:${await browser().tabId(tab)}`)),
  ).not.toContain(KEY)
  await browser().control.ask('options-background:clear', {})
  expect(await browser().control.stored('local', 'modelKeys')).toBeNull()
  expect(await browser().control.stored('local', 'models')).toBeNull()
})
