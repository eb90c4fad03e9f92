import '../../assets/sidebar-page.css'
import * as v from 'valibot'
import type { SidebarStart } from '../../core/views'
import type { ToSidebar } from '../../messages'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'
import { type ShownSidebar, showSidebar } from './controller'
import { demoLink } from './demo-link'
import { createHostLink, type HostLink } from './host-link'
import { backgroundLink, type SidebarLink } from './link'
import { obey } from './obey'

const greetingSchema = v.object({ token: v.string() })

function isToSidebar(message: unknown): message is ToSidebar {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    message.name.startsWith('background-sidebar:')
  )
}

/** Does what the background says, once the sidebar is drawn. Resolves `shown` to it, and to null where nothing is drawn. */
function listen(shown: Promise<ShownSidebar | null>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id || !isToSidebar(message)) return undefined
    return shown.then((sidebar) => (sidebar ? (obey(sidebar, message) ?? null) : null))
  })
}

/** Draws the sidebar; put in again, it shows the background the new token. */
function draw(
  linkTo: (onGone: () => void) => SidebarLink,
  host: HostLink,
  start: SidebarStart | null,
): ShownSidebar {
  const link = linkTo(() => shown.gone())
  const again = async (token: string) => {
    const next = await meet(token)
    if (next) shown.begin(next)
  }
  const shown = showSidebar(link, host, start, (token) => void again(token))
  return shown
}

/** Shows the background the token; null where this frame is none of those that it put in. */
async function meet(token: string): Promise<SidebarStart | null> {
  try {
    return await ask('sidebar-background:connect', { token })
  } catch (error) {
    console.debug(error)
    return null
  }
}

async function greet({
  data,
  origin,
  source,
  ports: [port],
}: MessageEvent<unknown>): Promise<ShownSidebar | null> {
  const greeting = v.safeParse(greetingSchema, data)
  if (source !== parent || !port || !greeting.success) return null
  const host = createHostLink(port)
  // Our own demo page needs no proof: no other page has our origin.
  if (origin === location.origin && origin !== 'null') return draw(() => demoLink(host), host, null)
  const start = await meet(greeting.output.token)
  // A page that puts a copy of us into itself sees nothing.
  return start ? draw(backgroundLink, host, start) : null
}

// In a tab of its own, or deeper within a page, there is nothing it could stand beside.
if (parent !== window && parent === top) {
  preparePage(readerText().t('sidebar.name'))
  listen(
    new Promise((resolve) => {
      addEventListener('message', (event) => resolve(greet(event)), { once: true })
    }),
  )
}
