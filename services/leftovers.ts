import { isExcluded } from '../core/gate-patterns'
import type { Settings } from '../core/settings'
import { runFunction } from './inject'
import { webPages } from './web-pages'

/** Runs in the page, so it stands alone. Takes out what an earlier version of the extension left there and can no longer see to. */
function clear(): void {
  const chromium: unknown = Reflect.get(globalThis, 'chrome')
  const reach = (element: Element): ShadowRoot | null => {
    // Each browser lets extensions into closed roots by a way of its own.
    if ('openOrClosedShadowRoot' in element) return element.openOrClosedShadowRoot as ShadowRoot | null
    const { dom } = chromium as { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }
    return dom?.openOrClosedShadowRoot(element) ?? null
  }
  const isOurs = (element: Element) => {
    const source = reach(element)?.querySelector('iframe')?.src ?? ''
    return /^[a-z]+-extension:\/\/[^/]+\/sidebar\.html$/.test(source)
  }
  for (const element of [...(document.documentElement?.children ?? [])])
    if (element instanceof HTMLElement && element.localName === 'div' && isOurs(element)) element.remove()
  const isRoom = ({ cssRules }: CSSStyleSheet) =>
    [...cssRules].some(({ cssText }) => cssText.includes('data-storypulse-edge'))
  document.adoptedStyleSheets = [...document.adoptedStyleSheets].filter((sheet) => !isRoom(sheet))
  for (const bar of document.querySelectorAll('[data-storypulse-edge]'))
    bar.removeAttribute('data-storypulse-edge')
}

/**
 * Takes out of all open pages what an earlier version of the extension left there: after an update nobody hears its buttons any
 * more, and in some browsers not even its own scripts run. Excluded sites are left alone: nothing of ours was there.
 */
export async function clearLeftovers(settings: Settings): Promise<void> {
  const pages = (await webPages()).filter(({ url }) => !isExcluded(url, settings))
  await Promise.all(
    pages.map(async (page) => {
      try {
        await runFunction(page, clear)
      } catch (error) {
        console.debug('A page that takes no scripts', error)
      }
    }),
  )
}
