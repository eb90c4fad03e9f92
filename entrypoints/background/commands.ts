import * as v from 'valibot'
import { copyLabels } from '../../components/shared/copy-labels'
import { copied } from '../../core/copy/copied'
import { IS_SHORT } from '../../core/timing'
import { flashBadge } from '../../services/badge'
import { shownBrief } from '../../services/brief'
import { browser } from '../../services/browser'
import { copyInTab } from '../../services/copy-in-tab'
import { PageClosedError } from '../../services/gate'
import type { Library } from '../../services/library/library'
import { pageOf, type TabSessions } from '../../services/session'
import { settings } from '../../services/settings'
import { sidebarState, tellSidebar } from '../../services/sidebar'
import { readerText } from '../shared/text'
import { createMenus, MENUS } from './menus'

/** What the end-to-end tests send, in a build of their own, in place of a press. */
const commandSchema = v.object({
  name: v.literal('tests-background:command'),
  command: v.string(),
  tabId: v.number(),
})

/** Keyboard commands and context menu: what works without any surface of ours being open. */
export function listenToCommands(library: Library, sessions: TabSessions): void {
  /** Opens the sidebar with what there is, or with a brief made of the page where that is nothing or wanted. */
  const openWith = (content: 'brief' | 'new brief') => async (tabId: number) => {
    const page = await pageOf(tabId)
    if (!(await sessions.inspect(page))) return flashBadge(tabId, false)
    await sessions.dispatch({ type: 'openRequested', page, content, as: 'open', waits: false })
  }
  const open = openWith('brief')

  const toggle = async (tabId: number) => {
    if ((await sidebarState(tabId)) === 'closed') return open(tabId)
    await tellSidebar(tabId, { name: 'background-sidebar:to', state: 'toggle' })
  }

  const copy = async (tabId: number) => {
    const page = await pageOf(tabId)
    const known = await sessions.inspect(page)
    const shown = known && (await shownBrief(page, known, library))
    if (!shown || shown.decision?.kind === 'unsure') return flashBadge(tabId, false)
    if ((await sidebarState(tabId)) === 'open') {
      await tellSidebar(tabId, { name: 'background-sidebar:copy' })
      return
    }
    const { copyFormat } = await settings.get()
    const content = copied(shown.brief, { part: 'takeaways' }, copyFormat, copyLabels(readerText()))
    await flashBadge(tabId, await copyInTab(page, content))
  }

  const step = (by: 1 | -1) => (tabId: number) => tellSidebar(tabId, { name: 'background-sidebar:step', by })

  const actions: Record<string, (tabId: number) => Promise<unknown>> = {
    'toggle-sidebar': toggle,
    'copy-takeaways': copy,
    'next-takeaway': step(1),
    'previous-takeaway': step(-1),
    [MENUS.open]: open,
    [MENUS.brief]: openWith('new brief'),
  }

  const run = async (name: string, tabId: number | undefined) => {
    if (tabId === undefined) return
    try {
      await actions[name]?.(tabId)
    } catch (error) {
      if (!(error instanceof PageClosedError)) throw error
      await flashBadge(tabId, false)
    }
  }

  if (IS_SHORT) {
    // No driver can press a browser's command.
    browser.runtime.onMessage.addListener((message: unknown) => {
      const command = v.safeParse(commandSchema, message)
      return command.success ? run(command.output.command, command.output.tabId).then(() => true) : undefined
    })
  }
  browser.commands.onCommand.addListener(async (name, tab) => {
    const [active] = tab ? [tab] : await browser.tabs.query({ active: true, lastFocusedWindow: true })
    await run(name, active?.id)
  })
  browser.contextMenus.onClicked.addListener((info, tab) => void run(String(info.menuItemId), tab?.id))
  browser.runtime.onInstalled.addListener(() => void createMenus())
}
