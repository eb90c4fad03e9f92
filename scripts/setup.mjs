// Makes a fresh clone ready: dependencies, generated types and, where asked for, browsers. Runs on plain Node, because
// nothing is installed before it.
//   node scripts/setup.mjs                     dependencies and types
//   node scripts/setup.mjs --browser [NAME]    and one browser: chromium or firefox; any one without a name
//   node scripts/setup.mjs --browsers          and both
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './lib/find-browsers.mjs'
import { installBrowser } from './lib/install-browser.mjs'

const project = dirname(dirname(fileURLToPath(import.meta.url)))
const record = join(project, '.cache', 'browsers.json')
const say = (line) => console.log(line)
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

function fail(message) {
  console.error(message)
  process.exit(1)
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: project,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) fail(`"${command} ${args.join(' ')}" failed; what it said stands above.`)
}

function installDependencies() {
  const installed = changedAt(join(project, 'node_modules', '.package-lock.json'))
  if (installed >= changedAt(join(project, 'package-lock.json'))) return
  say(installed ? 'Dependencies changed: npm install' : 'Installing dependencies: npm install')
  // Not `npm ci`: it refuses a lock file written where the binaries of other systems could not be looked up. All
  // versions are exact, and --no-save leaves both files as they are.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])
}

function generateTypes() {
  say('Generating types: wxt prepare')
  run(process.execPath, [join(project, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'])
}

function known() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'))
  } catch {
    return {}
  }
}

async function browserFor(kind) {
  const before = known()[kind]
  if (before && existsSync(before.path) && changedAt(before.path) === before.changedAt) return before
  say(`Looking for ${kind === 'chromium' ? 'Chrome for Testing, Chromium or Edge' : 'Firefox'}`)
  const found = findBrowser(kind, project, say)
  if (found) return found
  say('  none found')
  return (await installBrowser(kind, project, say)) ? findBrowser(kind, project, say) : null
}

async function prepareBrowser(kind) {
  const browser = await browserFor(kind)
  if (!browser) return false
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(
    record,
    `${JSON.stringify({ ...known(), [kind]: { ...browser, changedAt: changedAt(browser.path) } }, null, 2)}\n`,
  )
  say(`Browser: ${browser.version} (${browser.path})`)
  return true
}

const HELP = {
  chromium:
    'No usable Chromium. Install Chromium or Chrome for Testing (npx @puppeteer/browsers install chrome@stable), or name one with CHROMIUM_PATH=/path/to/chrome.',
  firefox: 'No usable Firefox. Install Firefox 147 or newer, or name one with FIREFOX_PATH=/path/to/firefox.',
}

const asked = process.argv.slice(2)
installDependencies()
generateTypes()
if (asked.includes('--browsers')) {
  for (const kind of ['chromium', 'firefox']) if (!(await prepareBrowser(kind))) fail(HELP[kind])
} else if (asked.includes('--browser')) {
  const name = asked[asked.indexOf('--browser') + 1] ?? 'any'
  if (!['any', 'chromium', 'firefox'].includes(name)) fail(`Unknown browser "${name}": chromium or firefox.`)
  const kinds = name === 'any' ? ['chromium', 'firefox'] : [name]
  let ready = false
  for (const kind of kinds) ready ||= await prepareBrowser(kind)
  if (!ready) fail(HELP[kinds[0]])
}
