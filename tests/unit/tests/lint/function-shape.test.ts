import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { functionsOf } from '../../../lint/function-shape'

const ROOT = join(import.meta.dirname, '../../../..')

/** More values than these are told apart by their names: they come as one object. */
const MOST_PARAMETERS = 4
/** A function that is longer does more than one thing. */
const MOST_LINES = 80

const files = (...folders: string[]) =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `${folder}/${path.replaceAll(sep, '/')}`),
  )

const ROOMS = ['components', 'controllers', 'core', 'entrypoints', 'page', 'services']
const functions = files(...ROOMS).flatMap((path) => functionsOf(path, readFileSync(join(ROOT, path), 'utf8')))
const nameOf = ({ path, name }: { path: string; name: string }) => `${path} ${name}`

/** Takes too many values still. The list only gets shorter. */
const STILL_MANY = [
  'core/copy/copied.ts copied',
  'core/sources/shards/choose-shards.ts chooseShards',
  'core/sources/shards/manifest.ts entries',
  'core/models/prompt.ts modelPrompt',
  'core/models/stated-numbers.ts withScale',
  'services/brief/briefing.ts cached',
  'services/brief/briefing.ts writtenOf',
  'services/reset.ts clearEverything',
  'services/storage/room.ts stepsToBound',
  'services/sync/webdav.ts ask',
]

/** Is too long still. The list only gets shorter. */
const STILL_LONG = [
  'components/library/backup-section.tsx BackupSection',
  'components/library/filters.tsx Filters',
  'components/library/story-list.tsx StoryList',
  'components/sync/sync-setup.tsx SyncSetup',
  'components/models/model-form.tsx ModelForm',
  'components/sources/source-row.tsx SourceRow',
  'components/conversation/asked-sources.tsx AskedSources',
  'services/models/ollama.ts ollama',
]

test('no function takes more than four values by their place', () => {
  const many = functions.filter(({ parameters }) => parameters > MOST_PARAMETERS)
  expect(many.filter((one) => !STILL_MANY.includes(nameOf(one))).map(({ at }) => at)).toEqual([])
})

test('no function is longer than eighty lines', () => {
  const long = functions.filter(({ lines }) => lines > MOST_LINES)
  expect(long.filter((one) => !STILL_LONG.includes(nameOf(one))).map(({ at }) => at)).toEqual([])
})

test('what no longer offends is on no list', () => {
  const many = functions.filter(({ parameters }) => parameters > MOST_PARAMETERS).map(nameOf)
  const long = functions.filter(({ lines }) => lines > MOST_LINES).map(nameOf)
  expect(STILL_MANY.filter((name) => !many.includes(name))).toEqual([])
  expect(STILL_LONG.filter((name) => !long.includes(name))).toEqual([])
})

test('no two errors of ours have the same name', () => {
  const declared = files(...ROOMS).flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/^(?:export )?class (\w+Error)\b/gm)].map(
      ([, name = '']) => name,
    ),
  )
  expect(declared.filter((name, at) => declared.indexOf(name) !== at)).toEqual([])
})

test('functions of every kind are seen, by the names they go by', () => {
  const source = `
function one(this: Window, a: number, { b }: { b: number }) { return a + b }
const two = (a: number) => a
class Three { constructor(readonly a: number) {} four(a: number, b: number, c: number) { return a } }
declare function five(a: number): void
[1].map((a) =>
  a)
`
  expect(functionsOf('a.ts', source).map(({ at, parameters, lines }) => [at, parameters, lines])).toEqual([
    ['a.ts:2 one', 2, 1],
    ['a.ts:3 two', 1, 1],
    ['a.ts:4 constructor of Three', 1, 1],
    ['a.ts:4 four', 3, 1],
    ['a.ts:6 (anonymous)', 1, 2],
  ])
})
