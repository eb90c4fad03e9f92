import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { PROJECT } from '../harness/browsers'
import { again, command } from './support/command'
import { coloursOf, difference, readPng } from './support/png'

const pictures = join(PROJECT, '.cache', 'start')

/** Share of the window that a pressed button and the words over it take up; the sidebar itself is a third of it. */
const MOST = 0.05

describe.concurrent('npm start', () => {
  test.each(['chromium', 'firefox'])(
    'does the whole job in %s and takes its pictures of what stands still',
    async (browser) => {
      const [before, after] = [`sidebar-${browser}.png`, `copied-${browser}.png`].map((name) =>
        join(pictures, name),
      )
      for (const path of [before, after]) rmSync(path ?? '', { force: true })
      const args = ['--headless', '--built', '--browser', browser]
      // What npm sets up beforehand is the same for both.
      const { code, stdout, stderr } =
        browser === 'chromium' ? await command('start', args) : await again('start', args)
      expect(code, stderr).toBe(0)
      expect(stdout).toMatch(/^Recognised: same-page$/m)
      expect(stdout).toMatch(/^Copied \d takeaways as rich text:$/m)
      expect(stdout).toMatch(/• Mark Collier is the new executive director/)
      const picture = readPng(before ?? '')
      expect(coloursOf(picture)).toBeGreaterThan(10)
      expect(difference(picture, readPng(after ?? ''))).toBeLessThan(MOST)
    },
  )

  test('names what it does not know and ends with 2', async () => {
    const { code, stderr } = await again('start', ['--browser', 'opera'])
    expect(stderr).toMatch(/^Unknown browser "opera": chromium or firefox\./)
    expect(code).toBe(2)
  })
})
