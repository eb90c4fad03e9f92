import { afterEach, beforeEach, expect, it } from 'vitest'
import { currentTab, NoTabError } from '../../../../controllers/popup/current-tab'
import { FakeBrowser } from '../../support/fake-browser'

let browser: FakeBrowser
beforeEach(() => {
  browser = new FakeBrowser().install()
  for (const [id, active] of [
    [4, false],
    [7, true],
  ] as const)
    browser.tabs.set(id, { id, active, url: 'https://news.example/', incognito: false, page: null })
})
afterEach(() => browser.remove())

it('is the one the reader has before them', async () => {
  expect(await currentTab('')).toBe(7)
})

it('is the one the address names, as where the popup is a page of its own', async () => {
  expect(await currentTab('#tab=4')).toBe(4)
  expect(await currentTab('#tab=x')).toBe(7)
})

it('is said to be missing where there is none', async () => {
  browser.tabs.clear()
  await expect(currentTab('')).rejects.toThrow(NoTabError)
})
