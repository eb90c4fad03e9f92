import type { Article } from '../../../core/article/article'
import type { GateReport } from '../../../core/article/page-card'
import type { SidebarStart, SidebarState, SidebarView, WishAnswer } from '../../../core/views'
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

// The scripts of the extension leave their words to one another under these names, in a world that no page shares.
const OURS = /^storypulse/

/** A page of the web with the extension's scripts in it, as far as the background can tell: gate, reader and sidebar stand in. */
export class WebPage implements FakePage {
  /** What the reader of this page has before him. */
  sidebar: StandingSidebar | null = null
  /** Every file of the extension that was put in. */
  readonly scripts: string[] = []
  /** What was copied from within the page. */
  readonly copied: unknown[] = []
  /** What a standing sidebar was told, but for views and leaving. */
  readonly told: ToSidebar[] = []
  /** The page or the browser lets no script in. */
  isClosed = false
  letsCopy = true
  /** What the reader of pages finds; null where the page cannot be read. */
  article: Article | null = null
  private readonly world = new Map<string, unknown>()

  constructor(
    /** What the gate finds here. */
    public report: GateReport,
    /** Asks the background. */
    readonly request: Ask,
  ) {}

  /** The gate stays in this page. */
  get isFollowed(): boolean {
    const gate = this.world.get('storypulseGate')
    return gate instanceof AbortController && !gate.signal.aborted
  }

  /** The gate is in this page and tells what it finds, as after loading. */
  async followed(): Promise<void> {
    const gate = new AbortController()
    this.world.set('storypulseGate', gate)
    if (!('card' in this.report)) return
    if ((await this.request('gate-background:card', { card: this.report.card })) === false) gate.abort()
  }

  run(script: { file: string } | { func: (...args: never[]) => unknown; args: unknown[] }): unknown {
    if (this.isClosed) throw new Error('Cannot access contents of the page')
    if ('func' in script) return this.inWorld(() => Reflect.apply(script.func, undefined, script.args))
    this.scripts.push(script.file)
    switch (script.file) {
      case 'gate.js':
        if (!this.world.has('storypulseAsked') && !this.world.has('storypulseGate')) void this.followed()
        return this.report
      case 'reader.js':
        return this.article
      case 'sidebar.js':
        return this.startSidebar()
      case 'copy.js':
        if (this.letsCopy) this.copied.push(this.world.get('storypulseCopied'))
        return this.letsCopy
      default:
        return null
    }
  }

  hear(message: unknown): unknown {
    const { sidebar } = this
    if (!sidebar) throw new Error('Could not establish connection. Receiving end does not exist.')
    // The background sends sidebars nothing else.
    const told = message as ToSidebar
    switch (told.name) {
      case 'background-sidebar:state':
        return sidebar.state
      case 'background-sidebar:leave':
        this.sidebar = null
        return null
      case 'background-sidebar:view':
        this.draw(told.view)
        return null
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
    await this.request('sidebar-background:closed', {})
  }

  /** The reader does something in the sidebar that is answered with what it then draws. */
  async wish(name: string, payload: unknown): Promise<void> {
    this.draw((await this.request(name, payload)) as SidebarView | null)
  }

  private draw(view: SidebarView | null): void {
    this.sidebar = view && { view, state: this.sidebar?.view ? this.sidebar.state : stateOf(view) }
  }

  private startSidebar(): null {
    const handed = this.world.get('storypulseHanded') as SidebarStart | undefined
    this.world.delete('storypulseHanded')
    if (handed && !('wish' in handed)) this.draw(handed)
    else {
      this.sidebar ??= { view: null, state: 'open' }
      void (handed ? this.make() : this.wish('sidebar-background:view', {}))
    }
    return null
  }

  private async make(): Promise<void> {
    const { view, failure } = (await this.request('sidebar-background:brief', { wish: 'make' })) as WishAnswer
    // Where it came to nothing the sidebar says why and stays.
    if (!failure) this.draw(view)
  }

  /** Runs what the background puts in, which leaves its words under global names. */
  private inWorld(work: () => unknown): unknown {
    for (const [name, value] of this.world) Reflect.set(globalThis, name, value)
    try {
      return work()
    } finally {
      this.world.clear()
      for (const name of Object.keys(globalThis).filter((name) => OURS.test(name))) {
        const value: unknown = Reflect.get(globalThis, name)
        if (value !== undefined) this.world.set(name, value)
        Reflect.deleteProperty(globalThis, name)
      }
    }
  }
}

const stateOf = (view: SidebarView) => (view.layout.folded ? 'folded' : 'open')
