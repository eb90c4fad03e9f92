import type { GateReport } from '../core/article/page-card'
import { gatePatterns, inspectsAutomatically } from '../core/gate-patterns'
import { WORLD_KEY } from '../core/page-world'
import type { Page } from '../core/session/page'
import type { Settings } from '../core/settings'
import { browser } from './browser'
import { handToPage, runFile, runFunction } from './inject'
import { webPages } from './web-pages'

const ID = 'gate'
const FILE = 'gate.js'

/** The browser lets no script into this page: it withholds the site, or no extension may touch the page. */
export class PageClosedError extends Error {
  override readonly name = 'PageClosedError'
}

let last: Promise<unknown> = Promise.resolve()

async function sync(settings: Settings): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] })
  const patterns = gatePatterns(settings)
  if (!patterns) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] })
    return
  }
  const script = { id: ID, js: [FILE], runAt: 'document_idle' as const, ...patterns }
  if (registered) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }])
}

/** Registers the gate where the settings want it and nowhere else. Calls are carried out one after the other. */
export function registerGate(settings: Settings): Promise<void> {
  const turn = last.then(() => sync(settings))
  last = turn.catch(() => undefined)
  return turn
}

/** What the gate read on a click. */
export interface GateReading {
  report: GateReport
  /** Whether the page was loaded at its address, so that its head is its own. */
  isLoaded: boolean
}

/**
 * Has the gate read a tab now, on the reader's click: it answers and leaves nothing behind in the page.
 * @throws PageClosedError where no script may run.
 */
export async function readTab(page: Page): Promise<GateReading> {
  try {
    await handToPage(page, 'asked', true)
    const isLoaded = await runFunction(page, () => {
      const plain = (address: string) => address.split('#', 1)[0]
      return performance
        .getEntriesByType('navigation')
        .some(({ name }) => plain(name) === plain(location.href))
    })
    // The gate is ours; it runs in the extension's world, out of the page's reach.
    return { report: (await runFile(page, FILE)) as GateReport, isLoaded: isLoaded === true }
  } catch (cause) {
    throw new PageClosedError(`No script may run in tab ${page.tabId}`, { cause })
  }
}

/**
 * Lets the gate look at what the reader has in front of them right after installation or an update, without a reload; where it may
 * look by itself.
 */
export async function readActiveTabs(settings: Settings): Promise<void> {
  for (const page of await webPages(true)) {
    if (!inspectsAutomatically(page.url, settings)) continue
    try {
      await runFile(page, FILE)
    } catch (error) {
      console.debug('A page that takes no scripts', error)
    }
  }
}

/** Ends the gate in a page; what is left of it is inert. */
export async function endGate(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      // Not only once a page is loaded, which some never are.
      injectImmediately: true,
      args: [WORLD_KEY],
      func: (key: string) => {
        const world = Reflect.get(globalThis, Symbol.for(key))
        world?.gate?.abort()
        if (world) world.gate = undefined
      },
    })
  } catch (error) {
    // Most tabs are no pages at all, or withheld: no gate is there either.
    console.debug(error)
  }
}
