import type { Browser, Page } from 'puppeteer-core'
import type { DataKind } from '../../services/data-collection'
import type { Control } from './control'

/** How a browser is started for a test. */
export interface LaunchChoices {
  /** The built extension's folder. */
  extension: string
  headless: boolean
  /** The folder of a profile that outlives the browser; null for one that goes with it. */
  profile: string | null
  /** Arguments or preferences that lead to the test site. */
  chromiumArgs: readonly string[]
  firefoxPrefs: Readonly<Record<string, unknown>>
}

/** What differs between the browser families; everything else in the harness is common to both. */
export interface Driver {
  browser: Browser
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string
  /** Leads a page to one of the extension's own. */
  goToOwn(page: Page, address: string): Promise<void>
  /** Presses the toolbar button over a page, as the reader does; null where no driver can. */
  press: ((page: Page) => Promise<void>) | null
  /** Allows data of these kinds to be sent, as its reader does when asked; null where the browser asks nobody. */
  grantConsent: ((kinds: readonly DataKind[]) => Promise<void>) | null
  /** Puts the background to sleep, as the browser does after a while, and resolves when it sleeps. */
  sleep(control: Control): Promise<void>
  /** Runs a function, written as text, in the background with its global object; what it leaves there goes when it sleeps. */
  inBackground(control: Control, source: string): Promise<void>
  /** Errors the background has logged so far, where the driver can see them. */
  backgroundErrors: string[]
}
