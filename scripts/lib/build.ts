import { existsSync } from 'node:fs'
import { type BrowserKind, builtExtension } from '../../tests/harness/browsers'
import { UsageError } from './command-line'
import { run } from './run'

/** Where the release build is written. */
export const RELEASE_OUT = '.output'

/** Where the build lies that a script drives: the release, unless `npm test` hands its own over. */
export const DRIVEN_OUT = process.env.STORYPULSE_E2E ?? RELEASE_OUT

/**
 * Builds the extension for a browser and returns its folder. With `built` it takes the build that stands there.
 * @throws UsageError when none stands there, Error with what the builder said when it fails.
 */
export async function buildExtension(kind: BrowserKind, out: string, built: boolean): Promise<string> {
  const folder = builtExtension(kind, out)
  if (built) {
    if (existsSync(folder)) return folder
    throw new UsageError(`--built takes the build in ${folder}, and there is none`)
  }
  const args = kind === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build']
  const env = { STORYPULSE_OUT: out }
  const { code, output } = await run('wxt', args, { env })
  if (code !== 0) throw new Error(`The build for ${kind} failed:\n${output}`)
  return folder
}
