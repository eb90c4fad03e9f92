import { HOST_CSS } from './host.css'

/** The name of the element that carries the sidebar. */
export const HOST_NAME = 'storypulse-sidebar'

/** What happens inside the sidebar is no business of the page. */
const KEPT_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'mousemove',
  'mouseover',
  'mouseout',
  'pointerdown',
  'pointerup',
  'pointermove',
  'pointerover',
  'pointerout',
  'touchstart',
  'touchmove',
  'touchend',
  'wheel',
  'focusin',
  'focusout',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'selectstart',
] as const

/** The sidebar's element in a page and the shadow root its view is drawn into. */
export interface SidebarHost {
  element: HTMLElement
  root: ShadowRoot
}

function style(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch (error) {
    // Some browsers keep a content script from adopting sheets; a style element in the shadow root does as well there.
    console.debug(error)
    const element = document.createElement('style')
    element.textContent = css
    root.append(element)
  }
}

/** Puts the host at the top of everything the page shows. */
export function attach(element: HTMLElement): void {
  document.documentElement.append(element)
  // In the top layer no z-index of the page reaches it.
  element.popover = 'manual'
  try {
    element.showPopover()
  } catch (error) {
    console.debug(error)
  }
}

/** Puts an empty sidebar into the page; gone without trace when `signal` aborts. */
export function mountHost(css: string, shadowMode: ShadowRootMode, signal: AbortSignal): SidebarHost {
  const element = document.createElement(HOST_NAME)
  const root = element.attachShadow({ mode: shadowMode })
  style(root, `${HOST_CSS}${css}`)
  for (const type of KEPT_EVENTS) {
    element.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true })
  }
  attach(element)
  signal.addEventListener('abort', () => element.remove(), { once: true })
  return { element, root }
}
