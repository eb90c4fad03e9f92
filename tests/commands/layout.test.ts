import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { again, command, lastJson } from './support/command'
import { temporaryFolder } from './support/temporary'
import { ARTICLES, writePages } from './support/toy-pages'

const data = temporaryFolder()
const out = temporaryFolder()
const stored = join(data, 'toy_pages')
const plain = join(data, 'plain')

/** Thin text beside a rail that no sidebar can push anywhere: it is fixed, and wider than what a sheet leaves of the window. */
const HARD = `<div style="position: fixed; left: 0; right: 0; bottom: 0; height: 880px; pointer-events: none">
  <button style="position: absolute; bottom: 8px; pointer-events: auto">Subscribe</button></div>`

beforeAll(() => {
  writePages(stored, ARTICLES)
  mkdirSync(plain)
  const [article] = ARTICLES
  writeFileSync(join(plain, 'hard.html'), article?.html.replace('</body>', `${HARD}</body>`) ?? '')
})

const share = expect.toSatisfy((value) => typeof value === 'number' && value >= 0 && value <= 1)
const shares = {
  ...{
    covered: 0,
    moved24: share,
    moved200: 0,
    squeezed: 0,
    unreachable: share,
    under: share,
    leftCut: share,
  },
  ...{ notRestored: 0, lines: expect.any(Number) },
}

test('npm run layout measures stored and plain pages in both browsers', async () => {
  const args = [
    '--built',
    '--no-site',
    '--pages',
    '1',
    '--widths',
    '1280,640',
    '--pictures',
    '1',
    '--out',
    out,
  ]
  const ended = await command('layout', [...args, '--data', stored, '--data', plain])
  expect(ended.code, ended.stderr).toBe(0)
  const { chromium, firefox } = lastJson(ended)
  for (const measured of [chromium, firefox])
    expect(measured).toEqual({ 1280: { ...shares, pages: 2 }, 640: { ...shares, pages: 2 } })
  expect(ended.stdout).toMatch(/\| chromium \| 1280 \| 2 \|/)
  expect(ended.stdout).toMatch(/\| firefox \| 640 \| 2 \|/)
  const readings = readFileSync(join(out, 'chromium', 'readings.jsonl'), 'utf8')
    .trim()
    .split('\n')
  expect(readings).toHaveLength(4)
  expect(existsSync(join(out, 'firefox', 'readings.jsonl'))).toBe(true)
  const pictures = readdirSync(join(out, 'chromium')).filter((name) => name.endsWith('.png'))
  expect(pictures.length).toBeLessThanOrEqual(2)
})

test('npm run layout ends with 2 where it is called wrongly or lacks its data', async () => {
  const [browser, width, folder] = await Promise.all([
    again('layout', ['--browser', 'opera']),
    again('layout', ['--widths', 'wide']),
    again('layout', ['--data', join(data, 'nowhere')]),
  ])
  expect(browser.stderr).toMatch(/^No browser opera\n/)
  expect(width.stderr).toMatch(/^--widths takes whole numbers/)
  expect(folder.stderr).toMatch(/nowhere is not there/)
  expect([browser.code, width.code, folder.code]).toEqual([2, 2, 2])
})
