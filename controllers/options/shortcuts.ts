import type { Shortcut } from '../../components/options/types'
import { browser } from '../../services/browser'

const SHORTCUT_PAGE = 'chrome://extensions/shortcuts'

/** The commands with the keys they have now. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll()
  return commands
    .filter(({ description }) => description)
    .map(({ name = '', description = '', shortcut }) => ({ name, description, keys: shortcut || null }))
}

/** Opens the browser's page for shortcuts; null where no extension may. @param isFirefox whether this is a build for Firefox */
export function shortcutPage(isFirefox: boolean): (() => void) | null {
  const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings')
  if (typeof open === 'function') return () => void Reflect.apply(open, browser.commands, [])
  if (isFirefox) return null
  return () => void browser.tabs.create({ url: SHORTCUT_PAGE })
}
