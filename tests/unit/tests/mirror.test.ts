import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { testsWithoutSource } from '../../mirror'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDERS = [
  'assets',
  'bench',
  'components',
  'controllers',
  'core',
  'docs',
  'entrypoints',
  'locales',
  'page',
  'scripts',
  'services',
  'tests',
]

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll(sep, '/'),
  )

test('every unit test stands where its source stands', () => {
  const tests = filesOf('tests/unit').filter((path) => /\.test\.tsx?$/.test(path))
  const sources = FOLDERS.flatMap((folder) => filesOf(folder).map((path) => `${folder}/${path}`))
  const lost = testsWithoutSource(tests, [...sources, 'messages.ts'])
  expect(lost.map((path) => `tests/unit/${path} has no source of its path`)).toEqual([])
})

test('a test without a source is found, whatever its aspect', () => {
  const sources = [
    'core/text/fold.ts',
    'page/sidebar/host.css.ts',
    'components/menu.tsx',
    'scripts/setup.mjs',
    'messages.ts',
  ]
  const mirrors = [
    'core/text/fold.test.ts',
    'core/text/fold.hostile.test.ts',
    'core/text.test.ts',
    'page/sidebar/host.css.test.ts',
    'components/menu.keys.test.tsx',
    'scripts/setup.test.ts',
    'messages.test.ts',
  ]
  const strays = [
    'fold.test.ts',
    'text/fold.test.ts',
    'core/text/unfold.test.ts',
    'core/text/fold-hostile.test.ts',
  ]
  expect(testsWithoutSource([...strays, ...mirrors], sources)).toEqual(strays)
})
