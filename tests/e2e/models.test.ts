import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { ollamaDialect, openAiDialect } from '../stand-ins/dialects'
import { type Behaviour, type ModelServer, startModelServer } from '../stand-ins/model-server'
import { besidePage } from './support/beside-page'
import { useModel } from './support/their-model'

const KEY = 'sk-kept-from-pages'

const browser = useBrowser()
let ollama: ModelServer
let hosted: ModelServer
let tab: Tab

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
afterEach(() => {
  expect(tab.errors).toEqual([])
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

/** Has everything cleared and the reader trusted, as who pressed before. */
async function begin(): Promise<void> {
  await browser().reset()
  await browser().confirmPresses()
}

const questions = (server: ModelServer, path: string) => server.asked.filter((one) => one.path === path)

describe('a model of the reader’s', () => {
  beforeAll(async () => {
    await begin()
    await setUp('ollama', ollama)
    tab = await besidePage(browser(), 'briefedOriginal')
  })

  test('writes the brief, and each line is held against the page', async () => {
    const { sidebar } = tab
    ollama.behave({ kind: 'answer', text: ANSWER, size: 12, delay: 40 })
    await sidebar.click(/^write with .?large/)
    await sidebar.says(/is writing\. each line is checked/i)
    await sidebar.says(/shared taxis replace/i)
    await sidebar.says(/written by the model/i)
    await sidebar.says(/1 line was left out/i)
    await sidebar.says(/not on this page: .?ferdinand quartermain/i)
    const words = await sidebar.text()
    expect(words).not.toContain('987654')
    expect(words).not.toMatch(/nothing left this device/i)
    const [asked] = questions(ollama, '/api/chat')
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

  test('has its brief found again without being asked, and makes it again when told to', async () => {
    const { sidebar } = tab
    /** Comes back to the page; the brief made here before is found without being asked for. */
    const comeBack = async () => {
      await tab.go(ADDRESSES.briefedOriginal)
      await browser().asked(tab)
      const tabId = await browser().tabId(tab)
      await browser().control.ask('popup-background:preview', { tabId })
      await browser().control.ask('popup-background:sidebar', { tabId, to: 'open' })
      await sidebar.says(/made on this device/i)
    }
    ollama.behave({ kind: 'answer', text: ANSWER })
    await comeBack()
    await sidebar.click(/^write with .?large/)
    await sidebar.says(/written by the model/i)
    await comeBack()
    ollama.behave({ kind: 'status', status: 500 })
    await sidebar.click(/^write with .?large/)
    await sidebar.says(/written by the model/i)
    expect(questions(ollama, '/api/chat')).toEqual([])
    ollama.behave({ kind: 'answer', text: ANSWER.replace('Shared taxis', 'Taxis at call') })
    await sidebar.click(/^more actions for this brief/)
    await sidebar.click(/^remake this brief/)
    await sidebar.says(/taxis at call/i)
  })
})

describe('where the model', () => {
  beforeAll(async () => {
    await begin()
    await useModel(browser(), 'lm-studio', `${hosted.origin}/v1`)
    tab = await besidePage(browser(), 'briefedOriginal')
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
  ])('%s, the brief made here stands, with why', async (_, behaviour, why) => {
    const { sidebar } = tab
    hosted.behave(behaviour)
    await sidebar.click(/^write with .?large/)
    // By then no word of an earlier failure is on screen any more.
    await until('the model to be asked', () => questions(hosted, '/v1/chat/completions').length > 0)
    await sidebar.says(why)
    await sidebar.says(/here's the brief made on this device/i)
    await sidebar.says(/key takeaways/i)
  })

  test('is slow, it can be stopped, and the brief made here is there again', async () => {
    const { sidebar } = tab
    await useModel(browser(), 'ollama', ollama.origin)
    ollama.behave({ kind: 'stall', text: ANSWER, after: 90 })
    await sidebar.click(/^write with .?large/)
    await sidebar.says(/asking|is writing/i)
    await sidebar.click(/^cancel/)
    await sidebar.says(/made on this device/i)
  })
})

test('no page sees a key, and clearing forgets models and keys', async () => {
  await begin()
  await setUp('lm-studio', hosted, KEY)
  tab = await besidePage(browser(), 'briefedOriginal')
  const { sidebar } = tab
  hosted.behave({ kind: 'answer', text: ANSWER })
  await sidebar.click(/^write with .?large/)
  await sidebar.says(/written by the model/i)
  expect(hosted.asked.at(-1)?.headers.authorization).toBe(`Bearer ${KEY}`)
  expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).not.toContain(KEY)
  const made = await browser().control.stored('session', `made:${await browser().tabId(tab)}`)
  expect(JSON.stringify(made)).not.toContain(KEY)
  await browser().control.ask('options-background:clear', {})
  expect(await browser().control.stored('local', 'modelKeys')).toBeNull()
  expect(await browser().control.stored('local', 'models')).toBeNull()
})
