import puppeteer from 'puppeteer-core'
import { installedBrowser } from './browsers'
import type { Driver, LaunchChoices } from './driver'
import { inFirefoxItself } from './firefox-itself'
import { until } from './until'

/** As in the manifest; Firefox gives the extension's pages an address by it. */
const ID = 'storypulse@storypulse.example'
const UUID = '5c0a7c1e-6f0d-4f6b-9d2e-3a8b1f4e7c21'

/** What Firefox itself does to a background that has been idle; whatever keeps it awake is overridden. */
const END_BACKGROUND = `WebExtensionPolicy.getByID('${ID}').extension.terminateBackground({
  ignoreDevToolsAttached: true,
  disableResetIdleForTest: true,
})`

/** What Firefox itself does when its reader allows what an extension asks for. */
const grant = (data_collection: readonly string[]) =>
  `ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs').ExtensionPermissions.add(
    '${ID}',
    { permissions: [], origins: [], data_collection: ${JSON.stringify(data_collection)} },
    WebExtensionPolicy.getByID('${ID}').extension,
  )`

const PREFS = {
  // An extension that no store signed is gone when the browser ends; what it stored is to stay.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
  // Grants what a press asks for without the prompt, which only a hand can answer.
  'extensions.webextOptionalPermissionPrompts': false,
  // Lets a test read the clipboard without the prompt that only a hand can answer.
  'dom.events.testing.asyncClipboard': true,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'browser.newtabpage.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.normandy.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'media.gmp-manager.updateEnabled': false,
}

/** Starts Firefox with the extension in it. */
export async function launchFirefox(choices: LaunchChoices): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: installedBrowser('firefox').path,
    headless: choices.headless,
    ...(choices.profile === null ? {} : { userDataDir: choices.profile }),
    defaultViewport: null,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: { ...PREFS, ...choices.firefoxPrefs },
  })
  await browser.installExtension(choices.extension)
  return {
    browser,
    origin: `moz-extension://${UUID}`,
    backgroundErrors: [],
    goToOwn: async (page, address) => {
      // A visit to an extension's page never reports its end to the driver; the page itself does.
      void page.goto(address, { timeout: 1 }).catch((error: unknown) => {
        if (!(error instanceof Error && error.name === 'TimeoutError')) console.error(error)
      })
      await until(address, () =>
        page.evaluate((address) => location.href === address && document.readyState === 'complete', address),
      )
    },
    press: null,
    grantConsent: (kinds) => inFirefoxItself(browser, grant(kinds)),
    inBackground: (control, source) => control.inBackgroundPage(source),
    sleep: async (control) => {
      await until('the background to sleep', async () => {
        await inFirefoxItself(browser, END_BACKGROUND)
        return !(await control.isAwake())
      })
    },
  }
}
