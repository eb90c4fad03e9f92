import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { GateReport } from '../../../core/article/page-card'
import type { Settings } from '../../../core/settings'
import type { PopupView } from '../../../core/views'
import background from '../../../entrypoints/background'
import type { Answers, OwnPageRequest, Payload } from '../../../messages'
import { done, holdClock, rest } from './clock'
import { FakeBrowser, type FakeTab } from './fake-browser'
import { WebPage } from './fake-page'

/** A request that the background answered with an error; its message names the error's class. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

/** A tab with a page of the web in it. */
export interface WebTab extends FakeTab {
  url: string
  page: WebPage
}

interface Reply {
  ok: boolean
  value?: unknown
  error?: string
}

/** A browser with the extension's whole background in it, and the pages a reader opens. */
export class World {
  readonly browser = new FakeBrowser()
  /** Whether the background is ended before each message, as the browser may. */
  isForgetful = false
  private lastTab = 0
  private lastFrame = 0

  /** @param hasDatabase false: the browser gives none, so that only the bundled stories are there. */
  static open(hasDatabase = true): World {
    const world = new World()
    holdClock()
    world.browser.install()
    if (hasDatabase) globalThis.indexedDB = new IDBFactory()
    else Reflect.deleteProperty(globalThis, 'indexedDB')
    vi.stubGlobal('navigator', { onLine: true })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No network in tests')))
    background.main()
    return world
  }

  /** Ends it and puts everything back that it changed. */
  async close(): Promise<void> {
    await rest()
    vi.clearAllTimers()
    this.browser.remove()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    globalThis.indexedDB = new IDBFactory()
  }

  /** Closes all tabs and forgets all that is stored but the library; the background goes on. */
  async startOver(): Promise<void> {
    await rest()
    this.browser.tabs.clear()
    this.browser.registered.clear()
    await Promise.all([fakeBrowser.storage.local.clear(), fakeBrowser.storage.session.clear()])
  }

  /** The browser puts the background to sleep and wakes another, which finds nothing but what was stored. */
  async sleep(): Promise<void> {
    await rest()
    vi.clearAllTimers()
    this.browser.endBackground()
    background.main()
  }

  /** Opens a page in a new tab; no script of the extension is in it yet. */
  openTab(url: string, report: GateReport, incognito = false): WebTab {
    const id = ++this.lastTab
    const tab = { id, url, incognito, active: true, page: this.page(id, url, report) }
    for (const other of this.browser.tabs.values()) other.active = false
    this.browser.tabs.set(id, tab)
    return tab
  }

  /** Opens a page in which the gate is, and lets it say what it found. */
  async visit(url: string, report: GateReport, incognito = false): Promise<WebTab> {
    const tab = this.openTab(url, report, incognito)
    await done(tab.page.followed())
    await rest()
    return tab
  }

  /** Goes on to another page in the same tab; no script of the extension is in it yet. */
  go(tab: WebTab, url: string, report: GateReport): WebTab {
    tab.url = url
    tab.page = this.page(tab.id, url, report)
    return tab
  }

  /** Goes to another address within the same page, without loading. */
  goWithin(tab: WebTab, url: string, report: GateReport): void {
    tab.url = url
    tab.page.report = report
  }

  closeTab(tab: WebTab): Promise<void> {
    this.browser.tabs.delete(tab.id)
    this.browser.onRemoved.emit(tab.id)
    return rest()
  }

  /** A page of the extension asks. @throws RefusedError */
  async own<N extends OwnPageRequest>(name: N, payload: Payload<N>): Promise<Answers[N]> {
    const value = await done(this.request(name, payload, this.browser.ownPage('popup.html')))
    await rest()
    return value as Answers[N]
  }

  /** The script of a page asks, or the sidebar in it. @throws RefusedError */
  async ask(page: WebPage, name: string, payload: unknown = {}): Promise<unknown> {
    const isSidebar = name.startsWith('sidebar-background:')
    if (isSidebar) await this.matched(page)
    const value = await done(isSidebar ? page.requestFromFrame(name, payload) : page.request(name, payload))
    await rest()
    return value
  }

  /** What the popup says of a tab. */
  popup(tab: WebTab): Promise<PopupView> {
    return this.own('popup-background:view', { tabId: tab.id })
  }

  /** Changes some settings on their page. */
  async choose(change: Partial<Settings>): Promise<void> {
    const now = await this.own('options-background:settings', {})
    await this.own('options-background:save', { settings: { ...now, ...change } })
  }

  /** The reader presses the keys of a command. */
  async press(name: string, tab: FakeTab): Promise<void> {
    if (this.isForgetful) await this.sleep()
    this.browser.onCommand.emit(name, tab)
    await rest()
  }

  /** The reader chooses an entry of the context menu. */
  async chooseMenu(menuItemId: string, tab: FakeTab): Promise<void> {
    if (this.isForgetful) await this.sleep()
    this.browser.onMenu.emit({ menuItemId }, tab)
    await rest()
  }

  badge(tab: WebTab): Promise<string> {
    return fakeBrowser.action.getBadgeText({ tabId: tab.id })
  }

  badgeTitle(tab: WebTab): Promise<string> {
    return fakeBrowser.action.getTitle({ tabId: tab.id })
  }

  /** All that is kept beyond the browser's session, but for the library. */
  stored(): Promise<Record<string, unknown>> {
    return fakeBrowser.storage.local.get(null)
  }

  /** All that is kept until the browser is closed. */
  session(): Promise<Record<string, unknown>> {
    return fakeBrowser.storage.session.get(null)
  }

  private page(tabId: number, url: string, report: GateReport): WebPage {
    const frameId = ++this.lastFrame
    const { id } = fakeBrowser.runtime
    const tab = () => ({ id: tabId, incognito: this.browser.tabs.get(tabId)?.incognito ?? false })
    const frame = fakeBrowser.runtime.getURL('/sidebar.html')
    return new WebPage(
      report,
      (name, payload) => this.request(name, payload, { id, url, frameId: 0, tab: tab() }),
      (name, payload) => this.request(name, payload, { id, url: frame, frameId, tab: tab() }),
      () => this.browser.tabs.get(tabId)?.url ?? url,
      frameId,
    )
  }

  /** Takes the sidebar's frame of a page for matched, whatever became of it before. */
  private async matched(page: WebPage): Promise<void> {
    const tab = [...this.browser.tabs.values()].find((one) => one.page === page)
    if (!tab) return
    const key = `sidebar:${tab.id}`
    const known = (await fakeBrowser.storage.session.get(key))[key]
    if (known instanceof Object && 'frame' in known && known.frame) return
    const url = (tab.url ?? '').split('#')[0]
    await fakeBrowser.storage.session.set({
      [key]: { token: 't', url, action: null, frame: { frameId: page.frameId } },
    })
  }

  private async request(
    name: string,
    payload: unknown,
    sender: Parameters<FakeBrowser['send']>[1],
  ): Promise<unknown> {
    if (this.isForgetful) await this.sleep()
    const reply = (await this.browser.send({ name, payload }, sender)) as Reply
    if (!reply.ok) throw new RefusedError(reply.error)
    return reply.value
  }
}
