import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserKind, installedBrowser, NoBrowserError, PROJECT } from '../tests/harness/browsers'
import { standsStill } from '../tests/harness/stands-still'
import { TestBrowser } from '../tests/harness/test-browser'
import { until } from '../tests/harness/until'
import { ADDRESSES } from '../tests/site/addresses'
import { buildExtension, DRIVEN_OUT, RELEASE_OUT } from './lib/build'
import { commandLine, runCommand, UsageError } from './lib/command-line'

const HELP = `npm start [-- --browser chromium|firefox] [--headless] [--built]
Builds Storypulse, serves a small local news site and opens the story's page in a browser with the extension.
Without a display, or with --headless, it does the whole job itself and prints what came of it.
--built takes the build that stands there.`

/** Where a run without a display leaves its pictures. */
const PICTURES = join(PROJECT, '.cache', 'start')

function known(kind: BrowserKind): boolean {
  try {
    installedBrowser(kind)
    return true
  } catch (error) {
    if (error instanceof NoBrowserError) return false
    throw error
  }
}

/** The browser to use: the one asked for, brought onto the machine if need be, else whichever is there. */
function chosenBrowser(asked: string | undefined): BrowserKind {
  if (asked !== undefined && asked !== 'chromium' && asked !== 'firefox') {
    throw new UsageError(`Unknown browser "${asked}": chromium or firefox.`)
  }
  const kind = asked ?? (known('chromium') ? 'chromium' : 'firefox')
  if (!known(kind)) {
    const setup = join(PROJECT, 'scripts', 'setup.mjs')
    spawnSync(process.execPath, [setup, '--browser', kind], { stdio: 'inherit' })
  }
  return kind
}

/** Recognise, show, copy: each step is said as it is done, and the first that fails ends the run. */
async function wholeJob(browser: TestBrowser): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  const tab = await browser.open(ADDRESSES.original)
  const verdict = await browser.verdict(tab)
  console.log(`Recognised: ${verdict}`)
  if (verdict !== 'same-page') throw new Error('The story was not recognised on its own page.')

  const sidebar = await tab.sidebarReady()
  // Its lines are looked for on the page once it is drawn; the picture shows what was found.
  await sidebar.element('button.numeral')
  await standsStill(sidebar)
  await tab.screenshot(join(PICTURES, `sidebar-${browser.kind}.png`))
  console.log(`\nThe brief beside the page:\n\n${(await sidebar.text()).trim().replace(/^/gm, '    ')}\n`)

  await sidebar.click(/^copy takeaways/)
  const said = await sidebar.says(/copied [^\n]+/i)
  await standsStill(sidebar)
  await tab.screenshot(join(PICTURES, `copied-${browser.kind}.png`))
  const copied = await browser.clipboard()
  if (!/Mark Collier/.test(copied.text)) throw new Error('The takeaways are not on the clipboard.')
  console.log(`${said}:\n\n${copied.text.trim().replace(/^/gm, '    ')}\n`)
  if (tab.errors.length > 0) throw new Error(`Errors in the page:\n${tab.errors.join('\n')}`)
  console.log(`Pictures: ${PICTURES}`)
}

/** Shows the story's page and waits until the reader closes the browser. */
async function show(browser: TestBrowser): Promise<void> {
  await browser.open(ADDRESSES.original)
  console.log(`${ADDRESSES.original}\nThe brief stands beside the page. Close the browser to end.`)
  await until('the browser to be closed', () => !browser.driver.browser.connected, Number.POSITIVE_INFINITY)
}

async function main(): Promise<void> {
  const { values } = commandLine(HELP, {
    options: {
      browser: { type: 'string' },
      headless: { type: 'boolean' },
      built: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
  const kind = chosenBrowser(values.browser)
  const windows = process.platform === 'win32' || process.platform === 'darwin'
  const display = windows || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const headless = values.headless === true || !display
  const out = headless ? DRIVEN_OUT : RELEASE_OUT
  if (!values.built) console.log(`Building for ${kind} into ${out}`)
  const extension = await buildExtension(kind, out, values.built)
  console.log(`Starting ${installedBrowser(kind).version}${headless ? ' without a window' : ''}`)
  const browser = await TestBrowser.start({ kind, headless, extension })
  try {
    await (headless ? wholeJob(browser) : show(browser))
  } finally {
    await browser.close()
  }
}

try {
  await runCommand(main)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
