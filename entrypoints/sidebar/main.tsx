import '../../assets/sidebar-page.css'
import { fetchStart, type Greeted, greet } from '../../controllers/sidebar/greeting'
import { isToSidebar, obey } from '../../controllers/sidebar/messages'
import type { SidebarController } from '../../controllers/sidebar/sidebar'
import { browser } from '../../services/browser'
import { pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'
import { mountSidebar } from './mount'

const text = readerText()

/** Draws the sidebar; put in again, it shows the background the new token. */
function draw({ host, linkTo, start }: Greeted): SidebarController {
  const again = async (token: string) => {
    const next = await fetchStart(token)
    if (next) sidebar.dispatch({ type: 'begin', start: next })
  }
  const sidebar = mountSidebar({
    link: linkTo(() => sidebar.dispatch({ type: 'gone' })),
    host,
    text,
    surface: pageRoot(),
    start,
    onToken: (token) => void again(token),
  })
  return sidebar
}

// In a tab of its own, or deeper within a page, there is nothing it could stand beside.
if (parent !== window && parent === top) {
  preparePage(text, text.t('sidebar.name'))
  const greeted = new Promise<Greeted | null>((resolve) => {
    addEventListener('message', (event) => resolve(greet(event, { parent, origin: location.origin })), {
      once: true,
    })
  })
  const shown = greeted.then((one) => one && draw(one))
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string | undefined }) => {
    if (sender.id !== browser.runtime.id || !isToSidebar(message)) return undefined
    return shown.then((sidebar) => (sidebar ? (obey(sidebar, message) ?? null) : null))
  })
}
