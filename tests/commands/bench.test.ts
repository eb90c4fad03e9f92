import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { PROJECT } from '../harness/browsers'
import { again, command, lastJson } from './support/command'
import { temporaryFolder } from './support/temporary'
import { writeToyData } from './support/toy-data'

const data = temporaryFolder()
const inProject = (path: string) => join(PROJECT, path)
const drawing = inProject('.cache/bench/match-growth.svg')

beforeAll(() => {
  writeToyData(data)
  rmSync(drawing, { force: true })
})

/** A figure of each stage. */
const FIGURES = [
  'bytes.gate.js.gzip',
  'gate.aeb_pages.cold.medianMs',
  'gate.nonarticle_pages.cold.p95Ms',
  'paint.afterReadable.medianMs',
  'match.40.warmMs',
  'evidence.300.medianMs',
  'library.asleep.medianMs',
  'libraryPage.typed.medianMs',
  'import.ms',
  'thread.chromium.painted.medianMs',
]

test('npm run bench runs every stage once on tiny sizes and leaves the documentation alone', async () => {
  const drawn = readFileSync(inProject('docs/images/match-growth.svg'), 'utf8')
  const ended = await command('bench', ['--smoke', '--built', '--data', data])
  expect(ended.code, ended.stderr).toBe(0)
  const figures = lastJson(ended)
  for (const name of FIGURES) expect(figures[name], name).toSatisfy((value) => Number(value) > 0)
  expect(ended.stdout).not.toMatch(/MISSED/)
  expect(readFileSync(drawing, 'utf8')).toMatch(/^<svg [\s\S]+<\/svg>\n$/)
  expect(readFileSync(inProject('docs/images/match-growth.svg'), 'utf8')).toBe(drawn)
})

test('npm run bench ends with 2 and names a stage that does not exist', async () => {
  const { code, stderr } = await again('bench', ['--only', 'paint,speed'])
  expect(stderr).toMatch(/^No stage speed\n[\s\S]*bytes, gate, paint/)
  expect(code).toBe(2)
})
