import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { RELEASE_OUT } from '../../../scripts/lib/build'
import { PROJECT } from '../../harness/browsers'
import { command, type Ended } from './command'

declare module 'vitest' {
  export interface ProvidedContext {
    /** How the commands ended that write release builds, by their names. */
    builds: Record<string, Ended>
  }
}

/** Set where the builds stand already, as in `npm test`, whose other tests need them too. */
const IS_BUILT = process.env.STORYPULSE_BUILT === '1'

/** What is in the folder of release builds and not a build; none of an earlier run may be taken for what a command wrote. */
function clearArchives(): void {
  const out = join(PROJECT, RELEASE_OUT)
  for (const name of readdirSync(out)) if (name.endsWith('.zip')) rmSync(join(out, name))
}

/**
 * Makes every build that commands are run on. One after the other, and those into the usual folder last: each writes its
 * folder's name into .wxt, which all scripts read when they begin.
 */
export default async function setup({ provide }: TestProject): Promise<void> {
  const builds: Record<string, Ended> = {}
  if (!IS_BUILT) {
    builds.build = await command('build')
    builds['build:firefox'] = await command('build:firefox')
    clearArchives()
    builds.zip = await command('zip')
  }
  provide('builds', builds)
}
