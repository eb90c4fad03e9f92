import type { Article } from '../../../core/article/article'
import type { GateReport } from '../../../core/article/page-card'
import type { BriefActionResult, SidebarStart, SidebarState, SidebarView } from '../../../core/views'
import type { ToSidebar } from '../../../messages'
import type { FakePage } from './fake-browser'

/** A sidebar that stands in a page. */
export interface StandingSidebar {
  /** What it draws; null while it has nothing yet, or could not be given anything. */
  view: SidebarView | null
  state: Exclude<SidebarState, 'closed'>
}

/** Sends a request of this page to the background. */
type Ask = (name: string, payload: unknown) => Promise<unknown>

/** Under it the scripts of the extension leave their words to one another, in a world that no page shares. */
const WORLD = Symbol.for('storypulse')

/** A page of the web with the extension's scripts in it, as far as the background can tell: gate, reader and sidebar stand in. */
export class WebPage implements FakePage {
  /** What the reader of this page has before him. */
  sidebar: StandingSidebar | null = null
  /** Every file of the extension that was put in. */
  readonly scripts: string[] = []
  /** How often anything was put in, functions too. */
  touched = 0
  /** What was copied from within the page. */
  readonly copied: unknown[] = []
  /** What a standing sidebar was told, but for views and leaving. */
  readonly told: ToSidebar[] = []
  /** The page or the browser lets no script in. */
  isClosed = false
  letsCopy = true
  /** What the reader of pages finds; null where the page cannot be read. */
  article: Article | null = null
  private world: Record<string, unknown> = {}

  constructor(
    /** What the gate finds here. */
    public report: GateReport,
    /** Asks the background from within the page. */
    readonly request: Ask,
    /** Asks it from the sidebar's frame. */
    readonly requestFromFrame: Ask,
    private readonly address: () => string,
    /** The browser's number of the sidebar's frame here. */
    readonly frameId: number,
  ) {}

  /** The gate stays in this page. */
  get isFollowed(): boolean {
    const { gate } = this.world
    return gate instanceof AbortController && !gate.signal.aborted
  }

  /** The gate is in this page and tells what it finds, as after loading. */
  async followed(): Promise<void> {
    const gate = new AbortController()
    this.world.gate = gate
    if (!('card' in this.report)) return
    if ((await this.request('gate-background:card', { card: this.report.card })) === false) gate.abort()
  }

  run(script: { file: string } | { func: (...args: never[]) => unknown; args: unknown[] }): unknown {
    if (this.isClosed) throw new Error('Cannot access contents of the page')
    this.touched++
    if ('func' in script) return this.inWorld(() => Reflect.apply(script.func, undefined, script.args))
    this.scripts.push(script.file)
    switch (script.file) {
      case 'gate.js':
        if (!this.world.asked && !this.world.gate) void this.followed()
        return this.report
      case 'reader.js':
        return this.article
      case 'host.js':
        return this.startHost()
      case 'copy.js':
        if (this.letsCopy) this.copied.push(this.world.copied)
        return this.letsCopy
      default:
        return null
    }
  }

  hear(message: unknown): unknown {
    const { sidebar } = this
    if (isLeave(message)) {
      this.sidebar = null
      return null
    }
    if (!sidebar) throw new Error('Could not establish connection. Receiving end does not exist.')
    // The background sends sidebars nothing else.
    const told = message as ToSidebar
    switch (told.name) {
      case 'background-sidebar:state':
        return sidebar.state
      case 'background-sidebar:refresh':
        void this.send('sidebar-background:view', {})
        return true
      case 'background-sidebar:view':
        this.begin(told.view)
        return true
      case 'background-sidebar:to':
        this.told.push(told)
        if (told.state === 'closed') void this.close()
        else
          sidebar.state =
            told.state === 'toggle' ? (sidebar.state === 'open' ? 'folded' : 'open') : told.state
        return null
      default:
        this.told.push(told)
        return null
    }
  }

  /** The reader closes the sidebar. */
  async close(): Promise<void> {
    this.sidebar = null
    await this.requestFromFrame('sidebar-background:closed', {})
  }

  /** The reader does something in the sidebar that is answered with what it then draws. */
  async send(name: string, payload: unknown): Promise<void> {
    this.draw((await this.requestFromFrame(name, payload)) as SidebarView | null)
  }

  private draw(view: SidebarView | null): void {
    this.sidebar = view && { view, state: this.sidebar?.view ? this.sidebar.state : stateOf(view) }
  }

  private begin(start: SidebarStart): void {
    if ('action' in start) void this.make()
    else this.draw(start)
  }

  private startHost(): boolean {
    const handed = this.world.handed as { token: string } | undefined
    if (!handed) return false
    delete this.world.handed
    this.sidebar ??= { view: null, state: 'open' }
    void this.meet(handed.token)
    return true
  }

  /** The frame shows the token its host was handed, and begins with what it is answered. */
  private async meet(token: string): Promise<void> {
    const start = (await this.requestFromFrame('sidebar-background:connect', {
      token,
    })) as SidebarStart | null
    if (start) this.begin(start)
    else this.sidebar = null
  }

  private async make(): Promise<void> {
    const { view, failure } = (await this.requestFromFrame('sidebar-background:brief', {
      action: 'make',
    })) as BriefActionResult
    // Where it came to nothing the sidebar says why and stays.
    if (!failure) this.draw(view)
  }

  /** Runs what the background puts in, as in the extension's world of this page. */
  private inWorld(work: () => unknown): unknown {
    const { location: before } = globalThis
    Reflect.set(globalThis, WORLD, this.world)
    Reflect.set(globalThis, 'location', { href: this.address() })
    try {
      return work()
    } finally {
      this.world = Reflect.get(globalThis, WORLD)
      Reflect.deleteProperty(globalThis, WORLD)
      Reflect.set(globalThis, 'location', before)
    }
  }
}

const isLeave = (message: unknown) =>
  message instanceof Object && 'name' in message && message.name === 'background-host:deactivate'

const stateOf = (view: SidebarView) => (view.layout.folded ? 'folded' : 'open')
