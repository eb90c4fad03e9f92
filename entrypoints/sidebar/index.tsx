import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import type { SidebarStart } from '../../core/views'
import type { ToSidebar } from '../../messages'
import { browser } from '../../services/browser'
import { type ShownSidebar, showSidebar } from '../shared/show-sidebar'
import { backgroundLink } from '../shared/sidebar-link'

declare global {
  /** The sidebar that already stands in this page. */
  var storypulseSidebar: ShownSidebar | undefined
  /** What the background hands over to begin with; taken once. */
  var storypulseHanded: SidebarStart | undefined
}

function takeHanded(): SidebarStart | null {
  const handed = globalThis.storypulseHanded ?? null
  globalThis.storypulseHanded = undefined
  return handed
}

function isToSidebar(message: unknown): message is ToSidebar {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    message.name.startsWith('background-sidebar:')
  )
}

function obey(sidebar: ShownSidebar, message: ToSidebar): unknown {
  switch (message.name) {
    case 'background-sidebar:state':
      return sidebar.state()
    case 'background-sidebar:view':
      return sidebar.begin(message.view)
    case 'background-sidebar:to':
      return sidebar.to(message.state)
    case 'background-sidebar:step':
      return sidebar.step(message.by)
    case 'background-sidebar:copy':
      return void sidebar.copy()
    case 'background-sidebar:progress':
      return sidebar.progress(message.progress)
    case 'background-sidebar:conversation':
      return sidebar.conversation(message.view)
    case 'background-sidebar:leave':
      return sidebar.leave()
  }
}

function start(handed: SidebarStart | null): void {
  const onMessage = (
    message: unknown,
    sender: { id?: string | undefined },
    reply: (value: unknown) => void,
  ) => {
    const sidebar = globalThis.storypulseSidebar
    // Only the extension itself can send to a content script; a page has no way to.
    if (!sidebar || sender.id !== browser.runtime.id || !isToSidebar(message)) return undefined as never
    reply(obey(sidebar, message) ?? null)
    return true as const
  }
  browser.runtime.onMessage.addListener(onMessage)
  globalThis.storypulseSidebar = showSidebar(backgroundLink, handed, () => {
    globalThis.storypulseSidebar = undefined
    browser.runtime.onMessage.removeListener(onMessage)
  })
}

export default defineUnlistedScript(() => {
  const handed = takeHanded()
  const standing = globalThis.storypulseSidebar
  if (!standing) start(handed)
  else if (handed) standing.begin(handed)
  else void standing.refresh()
})
