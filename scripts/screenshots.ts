import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../tests/harness/browsers'
import { TestBrowser } from '../tests/harness/test-browser'
import { buildExtension, DRIVEN_OUT } from './lib/build'
import { commandLine, runCommand, UsageError } from './lib/command-line'
import { shoot } from './screenshots/shoot'
import { README_STATE, STATES } from './screenshots/states'

const USAGE = `npm run screenshots [-- --only PATTERN] [--out FOLDER] [--readme] [--built]
Writes a picture of every surface and state into .cache/screenshots, or into FOLDER.
--only takes the states whose names fit a regular expression, --readme the picture of the README too, --built the build that
stands there.`

/** What `--only` leaves. @throws UsageError when it is no regular expression or fits no name. */
function chosen(only: string): typeof STATES {
  try {
    const pattern = new RegExp(only)
    const fitting = STATES.filter(({ name }) => pattern.test(name))
    if (fitting.length > 0) return fitting
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError(`--only takes a regular expression: ${error.message}`)
  }
  throw new UsageError(`No state fits "${only}"; there are ${STATES.map(({ name }) => name).join(', ')}`)
}

await runCommand(async () => {
  const { values } = commandLine(USAGE, {
    options: {
      only: { type: 'string', default: '' },
      out: { type: 'string' },
      readme: { type: 'boolean' },
      built: { type: 'boolean', default: false },
    },
  })
  const states = chosen(values.only)
  const folder = values.out ?? join(PROJECT, '.cache', 'screenshots')
  const extension = await buildExtension('chromium', DRIVEN_OUT, values.built)
  // Pictures of states that are no more must not stay among the others; a folder of the reader's own is left alone.
  if (!values.out && !values.only) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  console.log(`Pictures: ${folder}`)
  const browser = await TestBrowser.start({ kind: 'chromium', extension })
  try {
    for (const state of states) {
      await shoot(browser, state, join(folder, `${state.name}.png`))
      console.log(`  ${state.name}.png`)
    }
    if (values.readme) await shoot(browser, README_STATE, join(PROJECT, 'docs', 'images', 'sidebar.png'))
  } finally {
    await browser.close()
  }
  console.log(JSON.stringify({ pictures: states.map(({ name }) => `${name}.png`) }))
})
