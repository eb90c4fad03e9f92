import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'

/** The project's folder. */
export const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** The two families every test runs in. */
export type BrowserKind = 'chromium' | 'firefox'

const found = v.object({ path: v.string(), version: v.string() })
const recordSchema = v.object({ chromium: v.optional(found), firefox: v.optional(found) })

/** No usable browser of that kind was found when the project was set up. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError'
}

/**
 * The browser that `scripts/setup.mjs` found.
 * @throws NoBrowserError
 */
export function installedBrowser(kind: BrowserKind): { path: string; version: string } {
  let record: v.InferOutput<typeof recordSchema> = {}
  try {
    record = v.parse(recordSchema, JSON.parse(readFileSync(join(PROJECT, '.cache', 'browsers.json'), 'utf8')))
  } catch (cause) {
    throw new NoBrowserError('No browser is known yet: node scripts/setup.mjs --browsers', { cause })
  }
  const browser = record[kind]
  if (!browser) throw new NoBrowserError(`No ${kind} is known: node scripts/setup.mjs --browser ${kind}`)
  return browser
}

/** The browser family of this test run, from the variable BROWSER. */
export function browserKind(): BrowserKind {
  return process.env.BROWSER === 'firefox' ? 'firefox' : 'chromium'
}

/** The folder of the extension as built for a browser family, below the output folder `out`. */
export function builtExtension(kind: BrowserKind, out = process.env.STORYPULSE_E2E ?? '.output/e2e'): string {
  return join(PROJECT, out, kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3')
}
