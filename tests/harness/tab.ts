import type { ConsoleMessage, Page } from 'puppeteer-core'
import { IS_LONG } from '../sizes'
import { sidebarPlace } from './sidebar-frame'
import { clickWhenStill, Surface } from './surface'
import { pause, until, WaitedInVainError } from './until'

/** What every browser says of a test site's pages and nobody did wrong. */
const HARMLESS = /favicon|status of 404|Quirks Mode|JSHandle@|ERR_CERT|tree is too deep/i

/** ms from which on a press that costs counts, in the release. */
const SEEN = 500

/** A tab with a page in it and what went wrong there. */
export class Tab {
  /** Errors on the page's console and uncaught exceptions, ours among them, since the tab was opened. */
  readonly errors: string[] = []
  readonly sidebar: Surface

  constructor(
    readonly page: Page,
    /** Whether the driver can pretend another system setting; Firefox's cannot yet. */
    readonly canEmulate: boolean,
  ) {
    this.sidebar = new Surface(page, () => sidebarPlace(page))
    page.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') this.note(message.text())
    })
    page.on('pageerror', (error) => this.note(error instanceof Error ? error.message : String(error)))
  }

  private note(text: string): void {
    if (!HARMLESS.test(text)) this.errors.push(text)
  }

  /** The address the page has now; the driver itself does not learn of every change. */
  async address(): Promise<string> {
    return this.page.evaluate(() => location.href)
  }

  /** Leads the tab to another address. */
  async go(address: string): Promise<void> {
    try {
      await this.page.goto(address, { waitUntil: 'load' })
    } catch (error) {
      // Firefox's driver takes a frame that goes over to its own process for the end of the page's loading.
      if (!(error instanceof Error && error.message.includes('NS_BINDING_ABORTED'))) throw error
      await until(`${address} to load`, () =>
        this.page.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete'),
      )
    }
  }

  /** Loads a page of ours anew; a driver does not learn of the end of that in every browser. */
  async loadAnew(): Promise<void> {
    await this.page.evaluate(() => {
      Reflect.set(globalThis, 'isOld', true)
      location.reload()
    })
    await until('the page to load anew', () =>
      this.page.evaluate(() => !Reflect.has(globalThis, 'isOld') && document.readyState === 'complete'),
    )
  }

  /** Clicks what fits a selector in the page itself, as soon as it is there and stands still. */
  async click(selector: string): Promise<void> {
    await clickWhenStill(this.page, selector, () => this.page.$(selector))
  }

  /** Waits until the sidebar stands in the page with a brief or a question in it. */
  async sidebarReady(within?: number): Promise<Surface> {
    try {
      await until('the sidebar', async () => /PyTorch/.test(await this.sidebar.text()), within)
    } catch (cause) {
      throw new WaitedInVainError(
        `No sidebar. In the page's console: ${this.errors.join('; ') || 'nothing'}`,
        {
          cause,
        },
      )
    }
    // On a build with the times a reader has, a press counts only once the sidebar was seen for a while.
    if (IS_LONG) await pause(2 * SEEN)
    return this.sidebar
  }

  /** Sets the window's inner size in CSS px and the pixel ratio (2 shows what 200 % zoom shows at half the size). */
  async size(width: number, height: number, deviceScaleFactor = 1): Promise<void> {
    await this.page.setViewport({ width, height, deviceScaleFactor })
    // Firefox comes to it in steps, and a page that moves at each of them loses what it was just scrolled to.
    await until(`a window of ${width} by ${height}`, () =>
      this.page.evaluate(
        (width, height) =>
          new Promise<boolean>((resolve) => {
            const isSo = innerWidth === width && innerHeight === height
            if (!isSo || document.visibilityState === 'hidden') resolve(isSo)
            else requestAnimationFrame(() => requestAnimationFrame(() => resolve(innerWidth === width)))
          }),
        width,
        height,
      ),
    )
  }

  /** Pretends a medium, or what the reader's system asks for. Does nothing where the driver cannot. */
  async emulate({
    media,
    dark,
    still,
  }: {
    media?: 'print' | 'screen'
    dark?: boolean
    still?: boolean
  }): Promise<void> {
    if (!this.canEmulate) return
    // The second call takes back what the first one set, so a test pretends one or the other.
    if (media) return this.page.emulateMediaType(media)
    await this.page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: still ? 'reduce' : 'no-preference' },
    ])
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path: path as `${string}.png` })
  }

  async close(): Promise<void> {
    await this.page.close()
  }
}
