import { type HandedOver, WORLD_KEY } from '../core/page-world'
import { type Page, withoutFragment } from '../core/session/page'
import { browser } from './browser'

/** Another page stands in the tab by now. */
export class PageMovedError extends Error {
  override readonly name = 'PageMovedError'
}

/** A script of ours found nothing handed over in its page: it was put in first, or into another page. */
export class NothingHandedError extends Error {
  override readonly name = 'NothingHandedError'
}

/** Runs in the page, so it stands alone: hands something over under a name, where this is still the page that is meant. */
function hand(url: string | null, worldKey: string, name: string, value: string): boolean {
  if (url !== null && location.href.split('#', 1)[0] !== url) return false
  const key = Symbol.for(worldKey)
  const world: Record<string, unknown> = Reflect.get(globalThis, key) ?? {}
  // As text, because Chrome leaves out of an object what is null.
  world[name] = JSON.parse(value)
  Reflect.set(globalThis, key, world)
  return true
}

/** The document of a page, where the browser told which one it is; otherwise whatever stands in the tab. */
function targetOf({ tabId, documentId }: Pick<Page, 'tabId' | 'documentId'>) {
  return documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] }
}

/**
 * Leaves something for our scripts in a page.
 * @param page an empty address stands for any, as where the browser withholds it.
 * @throws PageMovedError where another page stands in the tab by now.
 */
export async function handToPage<N extends keyof HandedOver>(
  page: Page,
  name: N,
  value: HandedOver[N],
): Promise<void> {
  const [injected] = await browser.scripting.executeScript({
    target: targetOf(page),
    func: hand,
    args: [page.url === '' ? null : withoutFragment(page.url), WORLD_KEY, name, JSON.stringify(value)],
  })
  if (injected?.result !== true) throw new PageMovedError(`Another page stands in tab ${page.tabId}`)
}

/** Runs one of our scripts in a page and resolves to what it returns. */
export async function runFile(page: Page, file: string): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({ target: targetOf(page), files: [file] })
  return injected?.result
}

/** Runs a function that stands alone in a page and resolves to what it returns. */
export async function runFunction(page: Page, func: () => unknown): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({ target: targetOf(page), func })
  return injected?.result
}
