import { type Mock, vi } from 'vitest'
import type { ConversationLink } from '../../../controllers/conversation/link'
import type { HostLink } from '../../../controllers/sidebar/host-link'
import type { SidebarLink } from '../../../controllers/sidebar/link'
import type { Presses } from '../../../controllers/sidebar/presses'
import type { SidebarController } from '../../../controllers/sidebar/sidebar'
import type { ConversationView } from '../../../core/conversation/view'
import type { HostAnswer } from '../../../core/sidebar/host-answers'
import type { HostRequest } from '../../../core/sidebar/host-calls'
import type { SidebarStart, SidebarView } from '../../../core/views'
import { mountSidebar } from '../../../entrypoints/sidebar/mount'
import { FakeBrowser } from './fake-browser'
import { testText } from './text'

/** What a host answers that has nothing in its page. */
const NO_ANSWER: { [N in HostRequest]: HostAnswer<N> } = {
  place: null,
  highlight: null,
  seek: false,
  preview: null,
  'go back': null,
  excerpts: { title: '', fragments: [] },
  comments: false,
  'show comments': null,
  quotes: [],
  'show quote': false,
  uncover: true,
  'focus page': null,
  'reload page': null,
  deactivate: null,
}

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
    copied: nothing,
    evidence: nothing,
    map: nothing,
    options: nothing,
    confirmed: nothing,
    library: null,
    conversation: null,
    isGuided: false,
    ...answers,
  }
}

/** What there is to say of a conversation before anybody was asked. */
export const quietConversation: ConversationView = {
  closed: null,
  sources: [],
  addresses: ['https://news.example/bridge-open-again'],
  asked: false,
  isEvicted: false,
  at: null,
  threads: [],
  saved: [],
  byItself: false,
  share: [],
}

/** A link to a conversation of which nothing is known. */
export function conversationLinkOf(answers: Partial<ConversationLink> = {}): ConversationLink {
  const view = async () => quietConversation
  return {
    request: view,
    choose: view,
    thread: async () => ({ comments: [], cursor: null, failure: null }),
    save: view,
    ...answers,
  }
}

/** The sidebar's own page, in a document of the test's and with a clock in its hand, without a host but for what it is asked. */
export class SidebarPage {
  readonly browser = new FakeBrowser().install()
  /** What the host was asked, by name, newest last. */
  readonly asked: [name: string, payload: unknown][] = []
  /** What the host answers; it has nothing to say of anything else. */
  readonly answers: Partial<{ [N in HostRequest]: HostAnswer<N> }> = {}
  /** What the host fails with, by the name of what it is asked. */
  readonly failures = new Map<HostRequest, Error>()
  readonly host: HostLink = {
    ask: async (name, payload) => {
      this.asked.push([name, payload])
      const failure = this.failures.get(name)
      if (failure) throw failure
      return (this.answers[name] ?? NO_ANSWER[name]) as never
    },
    tell: (name, payload) => void this.asked.push([name, payload]),
    askOwnPage: async () => null,
    onEvent: () => undefined,
  }
  readonly onToken: Mock<(token: string) => void> = vi.fn()
  /** What reached the clipboard. */
  readonly copied: string[] = []
  letsCopy = true
  /** Whether presses are judged as in a browser; otherwise `allow` does. */
  judgesPresses = false
  /** Lets each press count, unless a test says otherwise. */
  readonly allow = vi.fn<Presses['allow']>(async () => 'press')

  constructor() {
    vi.useFakeTimers()
    document.body.innerHTML = '<div id="app"></div>'
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe = () => undefined
        disconnect = () => undefined
      },
    )
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
  async show(link: SidebarLink, start: SidebarStart | SidebarView | null = null): Promise<SidebarController> {
    const surface = document.querySelector<HTMLElement>('#app')
    if (!surface) throw new Error('The document has no #app')
    const sidebar = mountSidebar({
      link,
      host: this.host,
      text: testText,
      surface,
      start,
      onToken: this.onToken,
      presses: this.judgesPresses ? undefined : { allow: this.allow, handlers: { confirm: () => undefined } },
    })
    await this.pass(0)
    return sidebar
  }

  /** Lets time pass, ms, and what is due be drawn. */
  async pass(ms: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(ms)
    // Views are drawn in a turn of their own, and their effects after the next frame.
    await vi.advanceTimersByTimeAsync(0)
  }

  /** Whether the sidebar asked its host to be taken out of the page. */
  get isLeft(): boolean {
    return this.asked.some(([name]) => name === 'deactivate')
  }

  /** The words on screen; '' where nothing is drawn. */
  get words(): string {
    return document.querySelector('#app')?.textContent ?? ''
  }

  all(selector: string): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(`#app ${selector}`)]
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

  /** Turns the switch of this label as a hand does. @throws where there is none. */
  async turnByHand(label: string): Promise<void> {
    const found = this.all('label').find(({ textContent }) => textContent?.includes(label))
    const input = found?.querySelector('input')
    if (!input) throw new Error(`No switch “${label}” in “${this.words}”`)
    input.checked = !input.checked
    const change = new Event('change', { bubbles: true })
    Object.defineProperty(change, 'isTrusted', { value: true })
    input.dispatchEvent(change)
    await this.pass(0)
  }

  /** Puts everything back. */
  async close(sidebar?: SidebarController): Promise<void> {
    sidebar?.leave()
    await this.pass(0)
    document.body.replaceChildren()
    Reflect.deleteProperty(navigator, 'clipboard')
    Reflect.deleteProperty(document, 'execCommand')
    vi.clearAllTimers()
    vi.useRealTimers()
    vi.unstubAllGlobals()
    this.browser.remove()
  }
}
