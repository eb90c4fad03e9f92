// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createOptions, type OptionsController } from '../../../../controllers/options/options'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'
import { settingsFile } from '../../../../services/settings-file'
import { FakeBackground } from '../../support/fake-background'
import { PATIENCE } from '../../support/patience'
import { t, testText } from '../../support/text'

let background: FakeBackground
/** The settings as the background has them. */
let kept: Settings
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  kept = { ...DEFAULT_SETTINGS, theme: 'dark' }
  background = new FakeBackground({
    'options-background:settings': () => kept,
    'options-background:save': ({ settings }: { settings: Settings }) => {
      kept = settings
      return kept
    },
    'options-background:clear': () => {
      kept = DEFAULT_SETTINGS
      return kept
    },
    'sources-background:view': () => ({ sources: [], removed: null }),
  })
  vi.spyOn(console, 'error').mockReturnValue()
  vi.spyOn(globalThis, 'setInterval').mockReturnValue(0 as never)
})
afterEach(() => {
  background.remove()
  vi.restoreAllMocks()
})

async function open(): Promise<OptionsController> {
  const page = await createOptions(testText, false)
  await page.begin()
  return page
}
const said = (page: OptionsController, words: string, bad = false) =>
  vi.waitFor(() => expect(page.notice.value).toEqual({ text: words, bad }), PATIENCE)
const file = (text: string) => new File([text], 'settings.json')

describe('at its opening', () => {
  it('shows the settings, and looks as they say', async () => {
    const page = await open()
    expect(page.settings.value).toEqual(kept)
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(page.withheld.value).toBe(false)
  })

  it('says that the browser withholds the sites, until it no longer does', async () => {
    background.browser.hasAccess = false
    const page = await open()
    expect(page.withheld.value).toBe(true)
    background.browser.hasAccess = true
    page.events.onGrant()
    await vi.waitFor(() => expect(page.withheld.value).toBe(false), PATIENCE)
  })
})

describe('a choice', () => {
  it('is seen at once and saved', async () => {
    const page = await open()
    page.events.onChange({ textSize: 'larger' })
    expect(page.settings.value?.textSize).toBe('larger')
    expect(document.documentElement.dataset.textSize).toBe('larger')
    await said(page, t('options.saved'))
    expect(kept.textSize).toBe('larger')
  })

  it('that cannot be saved is said to be so', async () => {
    const page = await open()
    delete background.answers['options-background:save']
    page.events.onChange({ textSize: 'larger' })
    await said(page, t('options.failed'), true)
    expect(kept.textSize).not.toBe('larger')
  })

  it('made before the settings are there is none', async () => {
    const page = await createOptions(testText, false)
    page.events.onChange({ textSize: 'larger' })
    page.events.onExport()
    expect(background.payloads('options-background:save')).toEqual([])
  })
})

describe('a file of settings', () => {
  it('is handed to the reader', async () => {
    const names: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download)
    })
    const page = await open()
    page.events.onExport()
    expect(names).toEqual(['storypulse-settings.json'])
  })

  it('brings its settings back', async () => {
    const page = await open()
    page.events.onImport(file(settingsFile({ ...DEFAULT_SETTINGS, theme: 'light' })))
    await said(page, t('options.imported'))
    expect(kept.theme).toBe('light')
    expect(document.documentElement.dataset.theme).toBe('light')
  })

  it('that is another is refused, and changes nothing', async () => {
    const page = await open()
    page.events.onImport(file('{"kind":"recipe"}'))
    await said(page, t('options.notOurs'), true)
    expect(kept.theme).toBe('dark')
  })
})

it('clears all, and shows the settings a reader begins with', async () => {
  const page = await open()
  page.events.onClear()
  await said(page, t('options.cleared'))
  expect(page.settings.value).toEqual(DEFAULT_SETTINGS)
})
