import { type Mock, vi } from 'vitest'
import type { ConversationView } from '../../../core/conversation/view'
import type { SidebarStart, SidebarView } from '../../../core/views'
import type { ConversationLink } from '../../../entrypoints/shared/conversation-link'
import { type ShownSidebar, showSidebar } from '../../../entrypoints/shared/show-sidebar'
import type { SidebarLink } from '../../../entrypoints/shared/sidebar-link'
import { FakeBrowser } from './fake-browser'

/** An answer of the background that the test gives when it wants to. */
export class Late<T> {
  give: (answer: T) => void = () => undefined
  fail: (error: unknown) => void = () => undefined
  readonly promise = new Promise<T>((resolve, reject) => {
    this.give = resolve
    this.fail = reject
  })
}

/** A link whose background has nothing to say, but for what `answers` says. */
export function sidebarLink(answers: Partial<SidebarLink> = {}): SidebarLink {
  const nothing = async () => null
  return {
    view: nothing,
    answer: nothing,
    undo: nothing,
    turn: nothing,
    brief: null,
    layout: nothing,
    closed: nothing,
    removed: nothing,
    copied: nothing,
    evidence: nothing,
    map: nothing,
    options: nothing,
    library: null,
    conversation: null,
    ...answers,
  }
}

/** What there is to say of a conversation before anybody was asked. */
export const quietConversation: ConversationView = {
  closed: null,
  sources: [],
  addresses: ['https://news.example/bridge-open-again'],
  asked: false,
  at: null,
  threads: [],
  saved: [],
  byItself: false,
  mastodon: 'mastodon.social',
}

/** A link to a conversation of which nothing is known. */
export function conversationLinkOf(answers: Partial<ConversationLink> = {}): ConversationLink {
  const view = async () => quietConversation
  return {
    wish: view,
    choose: view,
    thread: async () => ({ comments: [], cursor: null, failure: null }),
    save: view,
    ...answers,
  }
}

/** A page with the true sidebar in it, in a document of the test's and with a clock in its hand. */
export class SidebarPage {
  readonly browser = new FakeBrowser().install()
  readonly onLeft: Mock<() => void> = vi.fn()
  /** What reached the clipboard. */
  readonly copied: string[] = []
  letsCopy = true

  constructor() {
    vi.useFakeTimers()
    vi.stubGlobal('__SHADOW_MODE__', 'open')
    const { copied } = this
    class Item {
      constructor(readonly types: Record<string, Blob>) {}
    }
    vi.stubGlobal('ClipboardItem', Item)
    const write = async ([item]: Item[]) => {
      if (!this.letsCopy) throw new DOMException('No', 'NotAllowedError')
      copied.push((await item?.types['text/plain']?.text()) ?? '')
    }
    Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true })
    Object.assign(document, { execCommand: () => false })
  }

  /** Puts the sidebar in. */
  async show(link: SidebarLink, handed: SidebarStart | SidebarView | null = null): Promise<ShownSidebar> {
    const sidebar = showSidebar(link, handed, this.onLeft)
    await this.pass(0)
    return sidebar
  }

  /** Lets time pass, ms, and what is due be drawn. */
  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
    // Views are drawn in a turn of their own, and their effects after the next frame.
    await vi.advanceTimersByTimeAsync(0)
  }

  get host(): Element | null {
    return document.querySelector('storypulse-sidebar')
  }

  /** The words on screen; '' where no sidebar stands. */
  get words(): string {
    return this.host?.shadowRoot?.querySelector('.surface')?.textContent ?? ''
  }

  all(selector: string): HTMLElement[] {
    return [...(this.host?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]
  }

  /** Presses the button with these words or this label. @throws where there is none. */
  async press(words: string): Promise<void> {
    const button = this.all('button').find(
      (one) => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
    )
    if (!button) throw new Error(`No button “${words}” in “${this.words}”`)
    button.click()
    await this.pass(0)
  }

  /** Puts everything back. */
  async close(sidebar?: ShownSidebar): Promise<void> {
    sidebar?.leave()
    await this.pass(0)
    document.body.replaceChildren()
    for (const left of document.querySelectorAll('storypulse-sidebar')) left.remove()
    Reflect.deleteProperty(navigator, 'clipboard')
    Reflect.deleteProperty(document, 'execCommand')
    vi.clearAllTimers()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    this.browser.remove()
  }
}
