import puppeteer, { type Browser, type ConsoleMessage, ProtocolError, type Target } from 'puppeteer-core'
import { installedBrowser } from './browsers'
import type { Driver, LaunchChoices } from './driver'
import { until } from './until'

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--allow-browser-signin=false',
  '--disable-features=OptimizationHints,MediaRouter,Translate',
]

/** Chromium refuses its sandbox to root. */
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

function collectErrors(browser: Browser, origin: string): string[] {
  const errors: string[] = []
  const watch = async (target: Target) => {
    if (target.type() !== 'service_worker' || !target.url().startsWith(origin)) return
    // One that ended meanwhile has no more to say.
    const worker = await target.worker().catch(() => null)
    worker?.on('console', (message: ConsoleMessage) => {
      if (message.type() === 'error') errors.push(message.text())
    })
  }
  browser.on('targetcreated', (target: Target) => void watch(target))
  for (const target of browser.targets()) void watch(target)
  return errors
}

/** Ends a background; one that has just gone to sleep by itself is as good. */
async function stop(target: Target): Promise<void> {
  try {
    await (await target.worker())?.close()
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error
  }
}

/** Starts Chromium with the extension in it. */
export async function launchChromium(choices: LaunchChoices): Promise<Driver> {
  const browser = await puppeteer.launch({
    executablePath: installedBrowser('chromium').path,
    headless: choices.headless,
    ...(choices.profile === null ? {} : { userDataDir: choices.profile }),
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    acceptInsecureCerts: true,
    args: [...asRoot, ...QUIET, '--window-size=1280,900', ...choices.chromiumArgs],
  })
  const id = await browser.installExtension(choices.extension)
  const origin = `chrome-extension://${id}`
  const isBackground = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(origin)
  await browser.waitForTarget(isBackground)

  return {
    browser,
    origin,
    backgroundErrors: collectErrors(browser, origin),
    goToOwn: async (page, address) => {
      await page.goto(address)
    },
    press: async (page) => {
      const extension = (await browser.extensions()).get(id)
      if (!extension) throw new Error('The extension is gone')
      await page.triggerExtensionAction(extension)
    },
    grantConsent: null,
    inBackground: async (control, source) => {
      // The driver may still name a background that has just ended, and not yet the one that was begun since.
      await until('the background to be reached', async () => {
        await control.ask('options-background:settings', {})
        const worker = await browser.targets().findLast(isBackground)?.worker()
        await worker?.evaluate(`(${source})(globalThis)`)
        return worker
      })
    },
    sleep: async (control) => {
      await until('the background to sleep', async () => {
        await Promise.all(browser.targets().filter(isBackground).map(stop))
        return !(await control.hasWorker())
      })
    },
  }
}
