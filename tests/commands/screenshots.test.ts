import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseMessagesFile } from '@wxt-dev/i18n/build'
import { describe, expect, test } from 'vitest'
import { STATES, type Step } from '../../scripts/screenshots/states'
import { again, command, lastJson } from './support/command'
import { coloursOf, readPng } from './support/png'
import { temporaryFolder } from './support/temporary'

const folder = temporaryFolder()

/** Of each surface some, and each kind of step; all of them where time does not matter. */
const ONLY = process.env.STORYPULSE_LONG
  ? ''
  : '^(?:sidebar-(?:zoom-200|end|folded)|question-answered|popup-unsure-dark|demo-narrow-dark|library-light)$'

const wordsOf = (step: Step): RegExp[] =>
  'click' in step ? [step.click] : 'says' in step ? [step.says] : 'show' in step ? [step.show] : []

describe.concurrent('npm run screenshots', () => {
  test('writes a picture of each state, as large as its window', async () => {
    const { code, stdout, stderr } = await command('screenshots', [
      '--built',
      '--out',
      folder,
      '--only',
      ONLY,
    ])
    expect(code, stderr).toBe(0)
    const states = STATES.filter(({ name }) => new RegExp(ONLY).test(name))
    expect(lastJson({ code, stdout, stderr })).toEqual({ pictures: states.map(({ name }) => `${name}.png`) })
    for (const { name, at, width = 1280, height = 860 } of states) {
      const picture = readPng(join(folder, `${name}.png`))
      const size = 'popup' in at ? [400, 600] : [width, height]
      expect([picture.width, picture.height], name).toEqual(size)
      expect(coloursOf(picture), name).toBeGreaterThan(10)
    }
  })

  test('waits for no words that a reader never sees', async () => {
    const messages = await parseMessagesFile(fileURLToPath(new URL('../../locales/en.yml', import.meta.url)))
    const texts = messages
      .flatMap((message) =>
        message.type === 'plural' ? Object.values(message.plurals) : [message.message ?? ''],
      )
      // What is put into a message is a number wherever a state waits for it.
      .map((text) => text.replace(/\$\d/g, '7'))
    const gone = STATES.flatMap(({ name, steps }) =>
      steps
        .flatMap(wordsOf)
        .filter(({ source }) => !texts.some((text) => new RegExp(source, 'i').test(text)))
        .map(({ source }) => `${name}: ${source}`),
    )
    expect(gone).toEqual([])
  })

  test('names what it does not know and ends with 2', async () => {
    const none = await again('screenshots', ['--built', '--out', folder, '--only', 'no-such-state'])
    expect(none.stderr).toMatch(/^No state fits "no-such-state"; there are sidebar-light, /)
    expect(none.code).toBe(2)
    expect(existsSync(join(folder, 'no-such-state.png'))).toBe(false)
  })
})
