import type { Page } from 'puppeteer-core'
import * as v from 'valibot'
import type { Browser as WebExtension } from 'webextension-polyfill'
import type { Brief } from '../../core/brief/brief'
import { fillLibrary } from './fill-library'

/** What a page of the extension has on its global object. Both browsers' `chrome` answers with promises. */
interface OwnGlobal {
  chrome: WebExtension
}

/** ms before each further try, as the pages' own requests wait. */
const ASKS_AGAIN_AFTER = [60, 250, 1000]

/** https://developer.chrome.com/docs/extensions/reference/api/runtime#method-getContexts */
interface WithContexts {
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<unknown[]> }
}

/** https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/API/permissions/remove */
interface WithConsent {
  chrome: { permissions: { remove(taken: { data_collection: string[] }): Promise<boolean> } }
}

/** The extension's own calls, made from one of its pages: what a test must know or do that no reader can. */
export class Control {
  constructor(private readonly page: Page) {}

  /** Whether it is this page that makes the calls. */
  isOn(page: Page): boolean {
    return page === this.page
  }

  /** The newest tab at an address, or null. */
  async tabId(address: string): Promise<number | null> {
    return this.page.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as OwnGlobal
      const tabs = await chrome.tabs.query({})
      return tabs.findLast(({ url }) => url === address)?.id ?? null
    }, address)
  }

  /** How many tabs show an address; drivers do not list every tab an extension opens. */
  async tabsAt(address: string): Promise<number> {
    return this.page.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as OwnGlobal
      const tabs = await chrome.tabs.query({})
      return tabs.filter(({ url }) => url === address).length
    }, address)
  }

  /** What the extension keeps under a key, as JSON. */
  async stored(area: 'local' | 'session', key: string): Promise<unknown> {
    const json = await this.page.evaluate(
      async (area, key) => {
        const { chrome } = globalThis as unknown as OwnGlobal
        return JSON.stringify((await chrome.storage[area].get(key))[key] ?? null)
      },
      area,
      key,
    )
    return JSON.parse(json)
  }

  /** Loads the extension anew, as an update does. Its pages are closed by that, this one among them. */
  async updateExtension(): Promise<void> {
    await this.page.evaluate(() => {
      const { chrome } = globalThis as unknown as OwnGlobal
      setTimeout(() => chrome.runtime.reload(), 50)
    })
  }

  /** Takes back what Firefox's reader allowed to be sent. */
  async withdrawConsent(): Promise<void> {
    await this.page.evaluate(async () => {
      const { chrome } = globalThis as unknown as WithConsent
      const data_collection = ['websiteContent', 'browsingActivity', 'authenticationInfo']
      await chrome.permissions.remove({ data_collection })
    })
  }

  /** Keeps a value under a key of the extension's. */
  async keep(area: 'local' | 'session', key: string, value: unknown): Promise<void> {
    await this.page.evaluate(
      async (area, key, value) => {
        const { chrome } = globalThis as unknown as OwnGlobal
        await chrome.storage[area].set({ [key]: JSON.parse(value) })
      },
      area,
      key,
      JSON.stringify(value),
    )
  }

  /**
   * Sends a request to the background as the extension's pages do, again where it is just going to sleep; resolves to the
   * reply's envelope.
   */
  async ask(name: string, payload: object): Promise<{ ok?: unknown; value?: unknown; error?: unknown }> {
    const json = await this.page.evaluate(
      async (message, waits) => {
        const { chrome } = globalThis as unknown as OwnGlobal
        for (const wait of waits) {
          try {
            return JSON.stringify((await chrome.runtime.sendMessage(message)) ?? {})
          } catch (error) {
            if (!String(error).includes('Receiving end does not exist')) throw error
            await new Promise((resolve) => setTimeout(resolve, wait))
          }
        }
        return JSON.stringify((await chrome.runtime.sendMessage(message)) ?? {})
      },
      { name, payload },
      ASKS_AGAIN_AFTER,
    )
    return JSON.parse(json)
  }

  /** Resolves when the background has answered every request it got so far; an end-to-end build's alone knows. */
  async settled(): Promise<void> {
    const reply = await this.page.evaluate(async () => {
      const { chrome } = globalThis as unknown as OwnGlobal
      return JSON.stringify((await chrome.runtime.sendMessage('tests-background:settled')) ?? null)
    })
    if (reply !== '{"ok":true,"value":null}')
      throw new Error(`The background says ${reply}: no end-to-end build?`)
  }

  /** Runs a command of the background in a tab. @throws Error where none was run. */
  async command(tabId: number, command: string): Promise<void> {
    const ran = await this.page.evaluate(
      async (message) => {
        const { chrome } = globalThis as unknown as OwnGlobal
        return chrome.runtime.sendMessage(message)
      },
      { name: 'tests-background:command', command, tabId },
    )
    if (ran !== true) throw new Error(`The command ${command} was not run`)
  }

  /** The text on the toolbar button over a tab. */
  async badge(tabId: number): Promise<string> {
    return this.page.evaluate(async (tabId) => {
      const { chrome } = globalThis as unknown as OwnGlobal
      return chrome.action.getBadgeText({ tabId })
    }, tabId)
  }

  /** Whether the background of Firefox is awake; asking does not wake it. */
  async isAwake(): Promise<boolean> {
    return this.page.evaluate(() => {
      const { chrome } = globalThis as unknown as OwnGlobal
      return (chrome.extension.getBackgroundPage() ?? null) !== null
    })
  }

  /** Whether Chromium runs the background; its driver is not always told that one has ended. */
  async hasWorker(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: WithContexts }
      return (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0
    })
  }

  /** Runs a function, written as text, on the global object of Firefox's background page. */
  async inBackgroundPage(source: string): Promise<void> {
    await this.ask('options-background:settings', {})
    await this.page.evaluate(`(${source})(chrome.extension.getBackgroundPage())`)
  }

  /** Stores briefs in the library's database. */
  async fill(briefs: readonly Brief[]): Promise<void> {
    await fillLibrary(this.page, briefs)
  }

  /** The briefs of pages that are kept: the page's address and when each was made, ms since 1970. */
  async made(): Promise<{ key: string; at: number }[]> {
    return v.parse(v.array(v.object({ key: v.string(), at: v.number() })), await this.rows('made'))
  }

  /** The pages that are remembered. */
  async visits(): Promise<{ id: string; url: string }[]> {
    return v.parse(v.array(v.object({ id: v.string(), url: v.string() })), await this.rows('visits'))
  }

  /** The stories that were read. */
  async readStories(): Promise<string[]> {
    const rows = v.parse(
      v.array(v.object({ id: v.string(), readAt: v.nullable(v.number()) })),
      await this.rows('stories'),
    )
    return rows.filter(({ readAt }) => readAt !== null).map(({ id }) => id)
  }

  /** All rows of a store of the library. */
  private async rows(store: string): Promise<unknown> {
    const json = await this.page.evaluate(
      (store) =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('storypulse')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const rows = opening.result.transaction(store).objectStore(store).getAll()
            rows.onerror = () => reject(rows.error)
            rows.onsuccess = () => {
              opening.result.close()
              resolve(JSON.stringify(rows.result))
            }
          }
        }),
      store,
    )
    return JSON.parse(json)
  }

  /** Remembers pages that were met earlier. */
  async putVisits(visits: readonly object[]): Promise<void> {
    await this.page.evaluate(
      (visits) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('storypulse')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const change = opening.result.transaction('visits', 'readwrite')
            for (const visit of visits) change.objectStore('visits').put(visit)
            change.onerror = () => reject(change.error)
            change.oncomplete = () => {
              opening.result.close()
              resolve()
            }
          }
        }),
      visits,
    )
  }

  /** Whether the index in the database is that of the library's latest revision. */
  async isIndexKept(): Promise<boolean> {
    return this.page.evaluate(
      () =>
        new Promise<boolean>((resolve, reject) => {
          const opening = indexedDB.open('storypulse')
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            const stores = opening.result.transaction(['revision', 'snapshot'])
            const revision = stores.objectStore('revision').get('now')
            const snapshot = stores.objectStore('snapshot').get('index')
            stores.oncomplete = () => {
              opening.result.close()
              resolve(snapshot.result?.revision === revision.result)
            }
          }
        }),
    )
  }

  /** Whether a gate follows the page of a tab. */
  async hasGate(tabId: number): Promise<boolean> {
    return this.page.evaluate(async (tabId) => {
      const { chrome } = globalThis as unknown as OwnGlobal
      const [injected] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => {
          const world: unknown = Reflect.get(globalThis, Symbol.for('storypulse'))
          const gate: unknown = world instanceof Object ? Reflect.get(world, 'gate') : null
          return gate instanceof AbortController && !gate.signal.aborted
        },
      })
      return injected?.result === true
    }, tabId)
  }

  /** How many content scripts are registered. */
  async registered(): Promise<number> {
    return this.page.evaluate(async () => {
      const { chrome } = globalThis as unknown as OwnGlobal
      return (await chrome.scripting.getRegisteredContentScripts()).length
    })
  }
}
