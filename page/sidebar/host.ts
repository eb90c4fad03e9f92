/** The sidebar's element in a page. Its root is closed and holds the frame alone. */
export interface SidebarHost {
  element: HTMLElement
  frame: HTMLIFrameElement
  /** Replaces the rules of the root. */
  applyTheme(css: string): void
}

/** A frame of another origin stands in a page that isolates itself only without the credentials it has none of. */
interface CredentiallessFrame {
  credentialless: boolean
}
const takesCredentialless = (frame: HTMLIFrameElement): frame is HTMLIFrameElement & CredentiallessFrame =>
  'credentialless' in frame

function createFrame(address: string, name: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = name
  frame.allow = 'clipboard-write *'
  if (takesCredentialless(frame)) frame.credentialless = true
  frame.src = address
  return frame
}

function themeApplier(root: ShadowRoot): (css: string) => void {
  try {
    const sheet = new CSSStyleSheet()
    root.adoptedStyleSheets = [sheet]
    return (css) => sheet.replaceSync(css)
  } catch (error) {
    // Some browsers keep a content script from adopting sheets; a style element in the shadow root does as well there.
    console.debug(error)
    const element = document.createElement('style')
    root.append(element)
    return (css) => {
      element.textContent = css
    }
  }
}

/** Puts the host above everything the page shows by now: what enters the top layer last lies on top. */
export function raise(element: HTMLElement): void {
  try {
    if (element.matches(':popover-open')) element.hidePopover()
    element.showPopover()
  } catch (error) {
    // Where it is not to be had, the largest z-index is what there is.
    console.debug(error)
  }
}

/** Puts the host into the page. */
export function attach(element: HTMLElement): void {
  document.documentElement.append(element)
  element.popover = 'manual'
  raise(element)
}

/**
 * Puts the sidebar's host into the page; gone without trace when `signal` aborts. A plain `div`, because a page can define
 * what an element with a hyphen is, and would be handed its closed root.
 * @param address of the extension's page that the frame shows.
 */
export function mountHost(address: string, name: string, signal: AbortSignal): SidebarHost {
  const element = document.createElement('div')
  const root = element.attachShadow({ mode: 'closed' })
  const frame = createFrame(address, name)
  const applyTheme = themeApplier(root)
  root.append(frame)
  signal.addEventListener('abort', () => element.remove(), { once: true })
  return { element, frame, applyTheme }
}
