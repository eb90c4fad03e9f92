import * as v from 'valibot'
import type { Brief } from '../../core/brief/brief'
import type { Decision } from '../../core/match/decision'
import { tabSessionSchema } from '../../core/session/session-schema'
import { isKnown } from '../../core/session/tab-session'
import { type Settings, settingsSchema } from '../../core/settings'
import { PRESS_KINDS } from '../../core/sidebar/press'
import { siteOf } from '../../core/site'
import { DRAWN_AFTER } from '../../core/timing'
import { ADDRESSES } from '../site/addresses'
import { type Site, startSite } from '../site/site'
import { type BrowserKind, browserKind, builtExtension } from './browsers'
import { launchChromium } from './chromium'
import { Control } from './control'
import type { Driver } from './driver'
import { launchFirefox } from './firefox'
import { Surface } from './surface'
import { Tab } from './tab'
import { until } from './until'

/** What lies on the clipboard. */
export interface Clipboard {
  html: string | null
  text: string
}

/** What was decided of a page, by its kind or by why it was no article. */
export type Verdict = Decision['kind'] | `not article: ${string}` | 'nothing'

/** What a test may choose about its browser. */
export interface Choices {
  kind?: BrowserKind
  headless?: boolean
  extension?: string
  /** The folder of a profile with which another browser was started before, or will be. */
  profile?: string
}

/** A browser with the extension in it, on the local news site. The same in Chromium and Firefox. */
export class TestBrowser {
  private constructor(
    readonly kind: BrowserKind,
    readonly site: Site,
    readonly driver: Driver,
    /** A page of the extension that gives tests its browser calls. */
    readonly control: Control,
  ) {}

  static async start(choices: Choices = {}): Promise<TestBrowser> {
    const kind = choices.kind ?? browserKind()
    const site = await startSite()
    const launch = kind === 'firefox' ? launchFirefox : launchChromium
    const driver = await launch({
      extension: choices.extension ?? builtExtension(kind),
      headless: choices.headless ?? process.env.STORYPULSE_WINDOW !== '1',
      profile: choices.profile ?? null,
      chromiumArgs: site.chromiumArgs,
      firefoxPrefs: site.firefoxPrefs,
    })
    const page = await driver.browser.newPage()
    await driver.goToOwn(page, `${driver.origin}/welcome.html`)
    const started = new TestBrowser(kind, site, driver, new Control(page))
    await until('the gate', async () => (await started.control.registered()) > 0)
    return started
  }

  /** Opens an address in a new tab in front. */
  async open(address: string): Promise<Tab> {
    const page = await this.driver.browser.newPage()
    const tab = new Tab(page, this.kind === 'chromium')
    await page.bringToFront()
    await tab.go(address)
    return tab
  }

  /** Opens a page of the extension: `options`, `welcome`, `demo`. */
  async ownPage(name: string, fragment = ''): Promise<{ tab: Tab; surface: Surface }> {
    const page = await this.driver.browser.newPage()
    const tab = new Tab(page, this.kind === 'chromium')
    await this.driver.goToOwn(page, `${this.driver.origin}/${name}.html${fragment}`)
    return { tab, surface: new Surface(page) }
  }

  /** Opens the popup's page for a tab, as large as the popup is. */
  async popup(tab: Tab): Promise<{ tab: Tab; surface: Surface }> {
    const id = await this.tabId(tab)
    const opened = await this.ownPage('popup', `#tab=${id}`)
    await opened.tab.size(400, 600)
    return opened
  }

  /** The browser's number of a tab. */
  async tabId(tab: Tab): Promise<number> {
    return until('the tab', async () => this.control.tabId(await tab.address()))
  }

  /** Waits for what the background decides of the page in a tab. */
  async verdict(tab: Tab): Promise<Verdict> {
    return until('a decision', async () => {
      const known = await this.known(tab)
      return known === 'nothing' ? null : known
    })
  }

  /** What the background decided of the page in a tab, once nothing more will come. */
  async settledVerdict(tab: Tab): Promise<Verdict> {
    await this.settled(tab)
    return this.known(tab)
  }

  /** Waits until gate and background have done all that they do of themselves about the page in a tab. */
  async settled(tab: Tab): Promise<void> {
    // The gate's own wait for a page to be drawn runs in the same process, and ends before this one.
    await tab.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), 3 * DRAWN_AFTER)
    await this.control.settled()
  }

  /** Has the background look at a tab as the popup does, and returns what it then knows. */
  async asked(tab: Tab): Promise<Verdict> {
    await this.control.ask('popup-background:view', { tabId: await this.tabId(tab) })
    return this.known(tab)
  }

  /** What the background knows by now of the page in a tab; `nothing` where it heard of none. */
  async known(tab: Tab): Promise<Verdict> {
    const address = await tab.address()
    const id = await this.control.tabId(address)
    const stored = v.safeParse(tabSessionSchema, await this.control.stored('session', `tab:${id}`))
    const page = stored.success ? stored.output.page : null
    if (!isKnown(page, address)) return 'nothing'
    const { found } = page
    return 'decision' in found ? found.decision.kind : (`not article: ${found.notArticle}` as const)
  }

  /** Changes settings as the options page does and waits until they hold. */
  async choose(change: Partial<Settings>): Promise<void> {
    const { value } = await this.control.ask('options-background:settings', {})
    const now = v.parse(settingsSchema, value)
    const reply = await this.control.ask('options-background:save', { settings: { ...now, ...change } })
    if (reply.ok !== true) throw new Error(`Settings were refused: ${String(reply.error)}`)
  }

  /** Has the background do in a tab what a keyboard command or a menu entry does; no driver can press those. */
  async command(tab: Tab, command: string): Promise<void> {
    await this.control.command(await this.tabId(tab), command)
  }

  /** Has all presses confirmed on the test site's hosts, as by readers who pressed there before. */
  async confirmPresses(): Promise<void> {
    const sites = new Set(Object.values(ADDRESSES).map((address) => siteOf(address)))
    const confirmed = [...sites].map((site) => ({ site, kinds: PRESS_KINDS }))
    await this.control.keep('local', 'confirmed', confirmed)
  }

  /** What lies on the clipboard, read from a page of the site so that no permission of the extension's is used. */
  async clipboard(): Promise<Clipboard> {
    const page = await this.driver.browser.newPage()
    if (this.kind === 'chromium') {
      await page.browserContext().overridePermissions('https://clipboard.example', ['clipboard-read'])
    }
    await page.goto('https://clipboard.example/')
    // Only who has the focus may read it, and that comes a moment after the tab is in front.
    await until('the focus', async () => {
      await page.bringToFront()
      return page.evaluate(() => document.hasFocus())
    })
    const read = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const html = item?.types.includes('text/html') ? await (await item.getType('text/html')).text() : null
      const text = item?.types.includes('text/plain') ? await (await item.getType('text/plain')).text() : ''
      return { html, text }
    })
    await page.close()
    return read
  }

  /** Runs a function, written as text, in the background with its global object. */
  async inBackground(source: string): Promise<void> {
    await this.driver.inBackground(this.control, source)
  }

  /** Puts the background to sleep; it wakes at the next event. */
  async sleep(): Promise<void> {
    await this.driver.sleep(this.control)
  }

  /** Clears everything, then puts briefs into the library, where the background finds them when it wakes. */
  async fill(briefs: readonly Brief[]): Promise<void> {
    // Clearing also has the background make the database.
    await this.reset()
    await this.control.fill(briefs)
    await this.sleep()
  }

  /** Closes all tabs and clears everything the extension keeps, as the options page does. */
  async reset(): Promise<void> {
    for (const page of await this.driver.browser.pages()) if (!this.control.isOn(page)) await page.close()
    await this.clear()
  }

  /** Clears everything the extension keeps and leaves the tabs as they are, without a sidebar. */
  async clear(): Promise<void> {
    const reply = await this.control.ask('options-background:clear', {})
    if (reply.ok !== true) throw new Error(`Nothing was cleared: ${String(reply.error)}`)
    // What a reader granted outlives his data.
    if (this.kind === 'firefox') await this.control.withdrawConsent()
    await until('the gate', async () => (await this.control.registered()) > 0)
  }

  /** Ends the browser at once, as a crash or a loss of power does. */
  async crash(): Promise<void> {
    const process = this.driver.browser.process()
    const end = new Promise((resolve) => process?.once('exit', resolve))
    process?.kill('SIGKILL')
    await end
    await this.site.close()
  }

  async close(): Promise<void> {
    await this.driver.browser.close()
    await this.site.close()
  }
}
