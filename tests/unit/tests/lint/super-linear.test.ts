import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { constructs, superLinearIn } from '../../../lint/super-linear'

const ROOT = join(import.meta.dirname, '../../../..')

/** What ships. */
const SOURCES = ['core', 'page', 'services', 'components', 'controllers', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `${folder}/${path.replaceAll(sep, '/')}`),
)

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** Files whose constructed expressions were judged as literals, by scslre and by hand. */
const JUDGED = [
  'core/article/key-headings.ts',
  'core/brief/extract/dateline.ts',
  'core/models/quotations.ts',
  'core/sources/no-source-words.ts',
  'page/article/clutter-names.ts',
]

test('no expression that ships is super-linear', () => {
  const found = SOURCES.flatMap((file) =>
    superLinearIn(read(file), file).map(
      ({ line, expression, growth }) => `${file}:${line} ${growth} ${expression}`,
    ),
  )
  expect(found).toEqual([])
})

test('expressions made of texts stand only where they were judged', () => {
  expect(SOURCES.filter((file) => constructs(read(file))).toSorted()).toEqual(JUDGED)
})

test.each([
  ['an end that is sought from each character', String.raw`/\s+$/`, 'polynomial'],
  ['neighbours that share characters', String.raw`/^[a-z]+\w*!$/`, 'polynomial'],
  ['a repetition within a repetition', '/^(?:a+)+$/', 'exponential'],
  ['an opening that nothing closes', '/<[^>]+>/', 'polynomial'],
])('%s is refused', (_name, expression, growth) => {
  expect(superLinearIn(`const text = 1\nexport const bad = ${expression}\n`)).toEqual([
    { line: 2, expression, growth },
  ])
})

test.each([String.raw`/(?<!\s)\s+$/`, '/<[^<>]+>/', String.raw`/^\s+/`, '/a{1,20}$/'])(
  '%s is let through',
  (expression) => {
    expect(superLinearIn(`export const good = ${expression}`)).toEqual([])
  },
)
