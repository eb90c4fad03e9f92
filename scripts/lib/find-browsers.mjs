import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'

/** The oldest versions that take the extension; `wxt.config.ts` writes the same into the manifests. */
const OLDEST = JSON.parse(readFileSync(new URL('oldest-browsers.json', import.meta.url), 'utf8'))

/** Branded Chrome and Edge take no unpacked extension from the command line since this version. */
const BRANDED_REFUSES_SINCE = 137

const windows = process.platform === 'win32'
const mac = process.platform === 'darwin'

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'chrome',
    'google-chrome-for-testing',
    'google-chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'],
}

const PLACES = {
  chromium: mac
    ? [
        '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ]
    : windows
      ? [
          'Chromium\\Application\\chrome.exe',
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
        ]
      : ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/snap/bin/chromium'],
  firefox: mac
    ? ['/Applications/Firefox.app/Contents/MacOS/firefox']
    : windows
      ? ['Mozilla Firefox\\firefox.exe']
      : ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox'],
}

/** What a browser's file is called below a download cache. */
const CACHED = {
  chromium: /[/\\](chrome|chrome\.exe|Google Chrome for Testing|Chromium)$/,
  firefox: /[/\\](firefox|firefox\.exe)$/,
}

/** @param {string} project */
function caches(project) {
  const home = homedir()
  return [
    join(project, '.cache', 'browsers'),
    process.env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer'),
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
      (mac
        ? join(home, 'Library', 'Caches', 'ms-playwright')
        : windows
          ? join(process.env.LOCALAPPDATA ?? home, 'ms-playwright')
          : join(home, '.cache', 'ms-playwright')),
  ]
}

/** Files below `folder` that match, at most six folders deep. */
function* filesBelow(folder, pattern, depth = 6) {
  if (depth === 0 || !existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path, pattern, depth - 1)
    else if (pattern.test(path)) yield path
  }
}

function* candidates(kind, project) {
  const named = process.env[kind === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH']
  if (named) yield named
  for (const cache of caches(project)) yield* filesBelow(cache, CACHED[kind])
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES[kind]) yield join(folder, windows ? `${name}.exe` : name)
  }
  for (const place of PLACES[kind]) {
    if (!windows) yield place
    else {
      for (const root of ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']) {
        const folder = process.env[root]
        if (folder) yield join(folder, place)
      }
    }
  }
}

/** What a browser calls itself, for instance `Chromium 156.0.8078.79`; null where the file does not run. */
function versionOf(path) {
  try {
    if (windows) {
      // Asking chrome.exe for its version opens a window there; the folder beside it carries the version.
      const version = readdirSync(dirname(path)).find((name) => /^\d+(\.\d+){3}$/.test(name))
      const brand = /Google\\Chrome/.test(path)
        ? 'Google Chrome'
        : /Edge/.test(path)
          ? 'Microsoft Edge'
          : 'Browser'
      return `${brand} ${version ?? 'of unknown version'}`
    }
    const out = execFileSync(path, ['--version'], { timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] })
    return (
      out
        .toString()
        .trim()
        .split('\n')
        .at(-1)
        ?.replace(/ built on .*/, '') ?? null
    )
  } catch {
    return null
  }
}

/** Why a browser cannot be used, or null where it can. */
function refusal(kind, version) {
  const major = Number(/(\d+)\./.exec(version)?.[1] ?? 0)
  if (major > 0 && major < OLDEST[kind]) return `${version} is older than ${OLDEST[kind]}`
  const branded = /^(Google Chrome|Microsoft Edge)\b(?! for Testing)/.test(version)
  return branded && major >= BRANDED_REFUSES_SINCE
    ? `${version} takes no unpacked extension from the command line (Chrome and Edge stopped at ${BRANDED_REFUSES_SINCE})`
    : null
}

/**
 * Finds an installed browser that runs and takes an unpacked extension.
 * @param {'chromium' | 'firefox'} kind
 * @param {string} project the project's folder, whose own download cache is looked at first
 * @param {(line: string) => void} say
 * @returns {{ path: string, version: string } | null}
 */
export function findBrowser(kind, project, say) {
  const seen = new Set()
  for (const path of candidates(kind, project)) {
    if (seen.has(path) || !existsSync(path) || !statSync(path).isFile()) continue
    seen.add(path)
    const version = versionOf(path)
    if (!version) continue
    const why = refusal(kind, version)
    if (!why) return { path, version }
    say(`  not ${path}: ${why}; looking for another`)
  }
  return null
}
