import { i18n } from '#i18n'
import { browser } from '../../services/browser'

/** The entries of the context menu. */
export const MENUS = { copy: 'copy-takeaways', open: 'open-sidebar', brief: 'brief-page' } as const

/** Creates the context menu anew; the browser keeps it from then on. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  const contexts = ['page', 'selection', 'link', 'image'] as const
  const documentUrlPatterns = ['http://*/*', 'https://*/*']
  browser.contextMenus.create({
    id: MENUS.copy,
    title: i18n.t('background.menuCopyTakeaways'),
    contexts: [...contexts],
    documentUrlPatterns,
  })
  browser.contextMenus.create({
    id: MENUS.open,
    title: i18n.t('background.menuOpen'),
    contexts: [...contexts],
    documentUrlPatterns,
  })
  browser.contextMenus.create({
    id: MENUS.brief,
    title: i18n.t('background.menuBrief'),
    contexts: [...contexts],
    documentUrlPatterns,
  })
}
