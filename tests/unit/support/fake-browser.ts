import { fakeBrowser } from 'wxt/testing/fake-browser'
import { FakeEvent } from './fake-event'
import './text'

/** Where a message comes from. */
export interface FakeSender {
  id: string
  url: string
  frameId?: number
  tab?: { id: number; incognito: boolean }
}

/** What stands in a tab, as far as extensions meet it. */
export interface FakePage {
  /** Carries out a file or a function that is put in. @throws where the page lets no script in. */
  run(script: { file: string } | { func: (...args: never[]) => unknown; args: unknown[] }): unknown
  /** Hears a message of the background. @throws where nobody listens. */
  hear(message: unknown): unknown
}

/** A tab. Its address is `undefined` where the browser withholds it. */
export interface FakeTab {
  id: number
  url: string | undefined
  incognito: boolean
  active: boolean
  page: FakePage | null
}

interface Injection {
  target: { tabId: number }
  files?: string[]
  func?: (...args: never[]) => unknown
  args?: unknown[]
}

type Reply = (value: unknown) => void
type Registered = { id: string; matches?: string[]; excludeMatches?: string[] }
type MenuEntry = { id: string; title: string; documentUrlPatterns: string[] }

const isWebPage = (url: string | undefined) => /^https?:/.test(url ?? '')

/**
 * The browser in memory, where WXT's own fake has nothing or too little: tabs with pages, scripts put in, messages with
 * senders, menus, commands, permissions. What happened can be read off it. Storage, alarms and badges are WXT's.
 */
export class FakeBrowser {
  readonly tabs = new Map<number, FakeTab>()
  /** Addresses of tabs the extension opened. */
  readonly opened: string[] = []
  readonly registered = new Map<string, Registered>()
  readonly menus: MenuEntry[] = []
  /** Requests of permissions, and whether the reader grants them. */
  readonly wished: string[][] = []
  isGranting = true
  /** Whether the browser lets us into the sites that are asked about. */
  hasAccess = true
  /** The extension's commands with their keys. */
  commands: { name?: string; description?: string; shortcut?: string }[] = []
  /** The language the reader's browser speaks. */
  language = 'en'
  optionsOpened = 0
  /** What the background told nobody in particular, the popup for instance. */
  readonly broadcast: unknown[] = []
  /** Answers what a page of the extension asks, in place of a background. */
  onAsked: ((message: unknown) => unknown) | null = null

  readonly onMessage = new FakeEvent<[message: unknown, sender: FakeSender, reply: Reply]>()
  readonly onInstalled = new FakeEvent<[details: { reason: string }]>()
  readonly onStartup = new FakeEvent<[]>()
  readonly onRemoved = new FakeEvent<[tabId: number]>()
  readonly onUpdated = new FakeEvent<[tabId: number]>()
  readonly onCommand = new FakeEvent<[name: string, tab?: FakeTab]>()
  readonly onMenu = new FakeEvent<[info: { menuItemId: string }, tab?: FakeTab]>()

  private readonly hanging = new Map<number, Promise<void>>()
  private readonly before = new Map<object, Map<string, PropertyDescriptor | undefined>>()

  /** Takes the place of WXT's fake, until `remove`. */
  install(): this {
    fakeBrowser.reset()
    this.put(fakeBrowser.runtime, {
      onMessage: this.onMessage,
      onInstalled: this.onInstalled,
      onStartup: this.onStartup,
      sendMessage: async (message: unknown) => this.take(message),
      openOptionsPage: async () => {
        this.optionsOpened++
      },
      getPlatformInfo: async () => ({ os: 'linux' }),
    })
    this.put(fakeBrowser, {
      tabs: {
        get: async (id: number) => this.seen(this.tab(id)),
        query: async (wanted: { active?: boolean; url?: string[] }) => this.query(wanted),
        create: async ({ url }: { url: string }) => void this.opened.push(url),
        sendMessage: async (id: number, message: unknown) => {
          await this.hanging.get(id)
          const { page } = this.tab(id)
          if (!page) throw new Error('Could not establish connection. Receiving end does not exist.')
          return page.hear(structuredClone(message))
        },
        onRemoved: this.onRemoved,
        onUpdated: this.onUpdated,
      },
      scripting: {
        executeScript: async (injection: Injection) => {
          await this.hanging.get(injection.target.tabId)
          return this.inject(injection)
        },
        getRegisteredContentScripts: async () => [...this.registered.values()],
        registerContentScripts: async (scripts: Registered[]) => {
          for (const script of scripts) this.registered.set(script.id, script)
        },
        updateContentScripts: async (scripts: Registered[]) => {
          for (const script of scripts)
            this.registered.set(script.id, { ...this.registered.get(script.id), ...script })
        },
        unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
          for (const id of ids) this.registered.delete(id)
        },
      },
      commands: { onCommand: this.onCommand, getAll: async () => this.commands },
      contextMenus: {
        onClicked: this.onMenu,
        removeAll: async () => void this.menus.splice(0),
        create: (entry: MenuEntry) => void this.menus.push(entry),
      },
      permissions: {
        contains: async () => this.hasAccess,
        request: async ({ origins }: { origins: string[] }) => {
          this.wished.push(origins)
          return this.isGranting
        },
      },
    })
    this.put(fakeBrowser.storage.local, { setAccessLevel: async () => undefined })
    this.put(fakeBrowser.i18n, { getUILanguage: () => this.language })
    return this
  }

  /** Puts everything back as it was. */
  remove(): void {
    for (const [owner, properties] of this.before) {
      for (const [name, was] of properties) {
        if (was) Object.defineProperty(owner, name, was)
        else Reflect.deleteProperty(owner, name)
      }
    }
    this.before.clear()
    fakeBrowser.reset()
  }

  /** Has the page of a tab hang: what is sent to it waits. @returns what frees it. */
  hang(tabId: number): () => void {
    let free: () => void = () => undefined
    const hanging = new Promise<void>((resolve) => {
      free = resolve
    })
    this.hanging.set(tabId, hanging)
    return () => {
      this.hanging.delete(tabId)
      free()
    }
  }

  /** The background's process ends; its listeners go with it. */
  endBackground(): void {
    for (const event of [
      this.onMessage,
      this.onInstalled,
      this.onStartup,
      this.onRemoved,
      this.onUpdated,
      this.onCommand,
      this.onMenu,
    ])
      event.forget()
    fakeBrowser.alarms.onAlarm.removeAllListeners()
  }

  /** Sends a message to the background. @returns what it replies. @throws where it takes no notice. */
  send(message: unknown, sender: FakeSender): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const took = this.onMessage.emit(structuredClone(message), sender, (value) =>
        resolve(structuredClone(value)),
      )
      if (!took.includes(true)) reject(new Error('Nobody took the message'))
    })
  }

  /** A sender that is a page of the extension. */
  ownPage(path: string): FakeSender {
    return { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL(`/${path}`) }
  }

  private async take(message: unknown): Promise<unknown> {
    if (this.onAsked) return this.onAsked(structuredClone(message))
    this.broadcast.push(message)
    throw new Error('Could not establish connection. Receiving end does not exist.')
  }

  private tab(id: number): FakeTab {
    const tab = this.tabs.get(id)
    if (!tab) throw new Error(`No tab with id: ${id}.`)
    return tab
  }

  private seen({ id, url, incognito, active }: FakeTab) {
    return { id, url, incognito, active }
  }

  private query({ active, url }: { active?: boolean; url?: string[] }) {
    return [...this.tabs.values()]
      .filter((tab) => (!active || tab.active) && (!url || isWebPage(tab.url)))
      .map((tab) => this.seen(tab))
  }

  private inject({ target, files = [], func, args = [] }: Injection) {
    const { page } = this.tab(target.tabId)
    if (!page) throw new Error('Cannot access contents of the page')
    const results = files.map((file) => page.run({ file }))
    if (func) results.push(page.run({ func, args: structuredClone(args) }))
    return results.map((result) => ({ frameId: 0, result: structuredClone(result) }))
  }

  private put(owner: object, properties: Record<string, unknown>): void {
    const known = this.before.get(owner) ?? new Map<string, PropertyDescriptor | undefined>()
    this.before.set(owner, known)
    for (const [name, value] of Object.entries(properties)) {
      if (!known.has(name)) known.set(name, Object.getOwnPropertyDescriptor(owner, name))
      Object.defineProperty(owner, name, { value, configurable: true, writable: true, enumerable: true })
    }
  }
}
