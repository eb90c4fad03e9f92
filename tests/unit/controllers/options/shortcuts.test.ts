import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readShortcuts, shortcutPage } from '../../../../controllers/options/shortcuts'
import { FakeBrowser } from '../../support/fake-browser'

let browser: FakeBrowser
beforeEach(() => {
  browser = new FakeBrowser().install()
})
afterEach(() => browser.remove())

it('names the commands a reader can set, with the keys they have', async () => {
  browser.commands = [
    { name: 'toggle-sidebar', description: 'Open or fold', shortcut: 'Alt+Shift+S' },
    { name: 'next-takeaway', description: 'Next', shortcut: '' },
    { name: '_execute_action' },
  ]
  expect(await readShortcuts()).toEqual([
    { name: 'toggle-sidebar', description: 'Open or fold', keys: 'Alt+Shift+S' },
    { name: 'next-takeaway', description: 'Next', keys: null },
  ])
})

it('opens the browser’s own page for them, each in its way', () => {
  shortcutPage(false)?.()
  expect(browser.opened).toEqual(['chrome://extensions/shortcuts'])
  expect(shortcutPage(true)).toBeNull()
  const openShortcutSettings = vi.fn()
  Object.assign(fakeBrowser.commands, { openShortcutSettings })
  shortcutPage(true)?.()
  expect(openShortcutSettings).toHaveBeenCalledOnce()
})
