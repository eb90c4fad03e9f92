import { DEFAULT_SETTINGS } from '../../core/settings'
import { standsStill } from '../../tests/harness/stands-still'
import type { Surface } from '../../tests/harness/surface'
import type { Tab } from '../../tests/harness/tab'
import type { TestBrowser } from '../../tests/harness/test-browser'
import { ADDRESSES } from '../../tests/site/addresses'
import type { State, Step } from './states'

const WIDTH = 1280
const HEIGHT = 860

async function take(step: Step, surface: Surface, tab: Tab): Promise<void> {
  if ('click' in step) await surface.click(step.click)
  else if ('says' in step) await surface.says(step.says)
  else if ('offers' in step) await surface.operable(step.offers)
  else if ('show' in step) await (await surface.operable(step.show)).evaluate((one) => one.scrollIntoView())
  else await tab.page.evaluate((y) => scrollTo(0, y), step.scroll)
}

/** The surface of a state, its tab, and all tabs that are open for it. */
async function opened(
  browser: TestBrowser,
  { at, width = WIDTH, height = HEIGHT, zoom = 1 }: State,
): Promise<{ tab: Tab; surface: Surface; tabs: Tab[] }> {
  if ('popup' in at) {
    const below = await browser.open(ADDRESSES[at.popup])
    const { tab, surface } = await browser.popup(below)
    return { tab, surface, tabs: [tab, below] }
  }
  if ('own' in at) {
    const { tab, surface } = await browser.ownPage(at.own)
    await tab.size(width, height)
    // The demo shows the sidebar itself, as it stands in a page.
    return { tab, surface: at.own === 'demo' ? tab.sidebar : surface, tabs: [tab] }
  }
  const tab = await browser.open(ADDRESSES[at.sidebar])
  await tab.size(width / zoom, height / zoom, zoom)
  return { tab, surface: await tab.sidebarReady(), tabs: [tab] }
}

/**
 * Brings a state about, waits until it stands still and writes its picture.
 * @throws Error that names the state when it does not come.
 */
export async function shoot(browser: TestBrowser, state: State, path: string): Promise<void> {
  await browser.choose({ ...DEFAULT_SETTINGS, ...state.settings })
  const { tab, surface, tabs } = await opened(browser, state)
  try {
    for (const step of state.steps) await take(step, surface, tab)
    await standsStill(surface)
  } catch (cause) {
    throw new Error(`The state ${state.name} did not come`, { cause })
  }
  await tab.screenshot(path)
  for (const one of tabs) await one.close()
  if (state.leaves) await browser.reset()
}
