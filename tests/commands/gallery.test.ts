import { join } from 'node:path'
import { expect, test } from 'vitest'
import { command } from './support/command'
import { coloursOf, readPng } from './support/png'
import { temporaryFolder } from './support/temporary'

const folder = temporaryFolder()

/** Views of every kind; where time does not matter, those that come by themselves. */
const SHEETS = process.env.STORYPULSE_LONG ? [] : ['--sheet', 'only=popup,question,welcome']

test('npm run gallery draws every view without a complaint and writes a picture of each sheet', async () => {
  const { code, stdout, stderr } = await command('gallery', ['--shots', folder, '--width', '1000', ...SHEETS])
  expect(code, stderr).toBe(0)
  const pictures = stdout.trim().split('\n')
  expect(pictures.length).toBe(SHEETS.length > 0 ? 1 : 6)
  for (const path of pictures) {
    expect(path.startsWith(join(folder, 'only-'))).toBe(true)
    const picture = readPng(path)
    expect(picture.width).toBe(1000)
    expect(picture.height).toBeGreaterThan(900)
    expect(coloursOf(picture)).toBeGreaterThan(10)
  }
})
