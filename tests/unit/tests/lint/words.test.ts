import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, test } from 'vitest'
import { declaredNames, wordsOf } from '../../../lint/words'

const ROOT = join(import.meta.dirname, '../../../..')

const FILES = [
  ...['core', 'page', 'services', 'components', 'controllers', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => `${folder}/${path.replaceAll(sep, '/')}`),
  ),
  'messages.ts',
]

/** Words GLOSSARY.md has others for. */
const RETIRED: ReadonlySet<string> = new Set(
  'aside caution cautious desk dress meet meeting peek peeked rescue rescued shelf shelves standing told wish wishes withdraw'.split(
    ' ',
  ),
)
/** The same of several words. */
const RETIRED_PHRASES = ['take back', 'throw away', 'thrown away', 'give up', 'given up', 'put aside']

/** Grammar's own word for a phrase between commas, a signal's own method, a field of a stored format. */
const ALLOWED: ReadonlySet<string> = new Set([
  'core/brief/extract/line.ts ASIDE',
  'core/brief/extract/line.ts withoutAsides',
  'core/brief/extract/sentence-list.ts TOLD_BY',
  'controllers/conversation/threads.ts peek',
  'services/library/quarantine.ts rescued',
])

const NAMES = FILES.flatMap((file) => [
  { file, name: file.replace(/^.*\//, '').replace(/\.tsx?$/, ''), isExported: false },
  ...declaredNames(readFileSync(join(ROOT, file), 'utf8'), file).map((one) => ({ file, ...one })),
])

const isRetired = (name: string) => {
  const words = wordsOf(name)
  const phrase = ` ${words.join(' ')} `
  return words.some((word) => RETIRED.has(word)) || RETIRED_PHRASES.some((one) => phrase.includes(` ${one} `))
}

test('no name has a word that the glossary retired', () => {
  const found = NAMES.filter(({ name }) => isRetired(name)).map(({ file, name }) => `${file} ${name}`)
  expect([...new Set(found)].filter((one) => !ALLOWED.has(one))).toEqual([])
})

test('one exported name is declared in one file', () => {
  const files = new Map<string, Set<string>>()
  for (const { file, name, isExported } of NAMES) {
    if (isExported) files.set(name, (files.get(name) ?? new Set()).add(file))
  }
  const shared = [...files]
    .filter(([, where]) => where.size > 1)
    .map(([name, where]) => [name, ...where].join(' '))
  expect(shared).toEqual([])
})

test('what is retired is found in any spelling', () => {
  expect(['takeBack', 'TAKE_BACK', 'take-back', 'StoryDesk', 'peekedAt'].filter(isRetired)).toHaveLength(5)
  expect(['address', 'mistake', 'backup', 'outstanding', 'take'].filter(isRetired)).toEqual([])
})
