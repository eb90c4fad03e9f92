import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createConversationPart } from '../../../../controllers/conversation/options'
import { SOURCES } from '../../../../core/conversation/source-list'
import { conversationChoices } from '../../../../services/conversation/choices'
import { FakeBrowser } from '../../support/fake-browser'
import { PATIENCE } from '../../support/patience'
import { t, testText } from '../../support/text'

let browser: FakeBrowser
const say = vi.fn()
const download = vi.fn()
beforeEach(() => {
  browser = new FakeBrowser().install()
  vi.spyOn(console, 'error').mockReturnValue()
  say.mockReset()
  download.mockReset()
})
afterEach(() => browser.remove())

const open = () => createConversationPart(say, download, testText)
const said = (...words: unknown[]) => vi.waitFor(() => expect(say).toHaveBeenCalledWith(...words), PATIENCE)

it('shows the choices, and which sources the browser withholds', async () => {
  browser.hasAccess = false
  const { state } = await open()
  expect(state.value).toMatchObject({
    withheld: SOURCES.filter(({ isOn }) => isOn).map(({ id }) => id),
    mayByItself: true,
    saved: 0,
  })
})

it('saves a choice and says so', async () => {
  const { state, events } = await open()
  const first = 'hacker-news'
  events.onChoices({ sources: [first] })
  await said(t('options.saved'))
  expect(state.value.choices.sources).toEqual([first])
  expect(await conversationChoices.get()).toEqual(state.value.choices)
})

it('says that a choice could not be saved', async () => {
  const { events } = await open()
  vi.spyOn(conversationChoices, 'update').mockRejectedValue(new Error('full'))
  events.onChoices({ sources: [] })
  await said(t('options.failed'), true)
  vi.mocked(conversationChoices.update).mockRestore()
})

it('asks the browser for the host of a source, and looks again', async () => {
  browser.hasAccess = false
  const { state, events } = await open()
  const first = 'hacker-news'
  browser.hasAccess = true
  events.onAllow(first)
  expect(browser.wished).toHaveLength(1)
  await vi.waitFor(() => expect(state.value.withheld).toEqual([]), PATIENCE)
})

it('hands the saved threads over, and forgets them', async () => {
  const { events } = await open()
  events.onExport()
  await vi.waitFor(() => expect(download).toHaveBeenCalledOnce(), PATIENCE)
  const [content, name] = download.mock.calls[0] ?? []
  expect(name).toBe('storypulse-threads.json')
  expect(JSON.parse(content)).toEqual({ kind: 'storypulse-threads', version: 1, threads: [] })
  events.onForget()
  await said(t('talkOptions.forgotten'))
})
