import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { RELEASE_OUT } from '../../scripts/lib/build'
import { PROJECT } from '../harness/browsers'
import { until } from '../harness/until'
import { startCommand } from './support/start-command'

/** ms that a first build may take on a busy machine. */
const PATIENCE = 120_000

/** Which browser it then opens is the developer's own matter, and without a display there is none to open. */
async function buildsOnce(name: 'dev' | 'dev:firefox', folder: string): Promise<void> {
  const out = join(PROJECT, RELEASE_OUT, folder)
  rmSync(out, { recursive: true, force: true })
  const end = startCommand(name)
  try {
    await until(
      'a development build',
      () => existsSync(join(out, 'host.js')) && existsSync(join(out, 'manifest.json')),
      PATIENCE,
    )
  } finally {
    await end()
  }
}

test('npm run dev writes a development build for Chrome', () => buildsOnce('dev', 'chrome-mv3-dev'))

test('npm run dev:firefox writes one for Firefox', () => buildsOnce('dev:firefox', 'firefox-mv3-dev'))
