import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ConversationSource } from '../../../core/conversation/source'
import { SOURCES } from '../../../core/conversation/source-list'

const FOLDER = 'docs/guides'
const guide = (name: string) => readFileSync(join(FOLDER, name), 'utf8')

/** Files of the project that a guide names, by links or in code, but for patterns with a place to fill in. */
function filesIn(name: string): string[] {
  const text = guide(name)
  const linked = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, path = '']) => join(FOLDER, path))
  const inCode = [
    ...text.matchAll(
      /`((?:core|page|services|components|controllers|tests|docs|entrypoints|scripts|locales|assets)\/[\w./-]+)`/g,
    ),
  ]
  return [...linked, ...inCode.map(([, path = '']) => path)]
}

test.each(readdirSync(FOLDER))('all that %s names is there', (name) => {
  const files = filesIn(name)
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((path) => !existsSync(path))).toEqual([])
})

test.each(['setting', 'locale', 'model-provider', 'source-format', 'screen', 'conversation-source'])(
  'there is a guide that adds a %s, and it says what is to be tested',
  (thing) => expect(guide(`add-a-${thing}.md`)).toMatch(/tests\/(?:unit|e2e)/),
)

describe('add a conversation source', () => {
  const all: readonly ConversationSource[] = SOURCES
  const text = guide('add-a-conversation-source.md')
  const PLACES = ['core/conversation/sources/<id>.ts', 'tests/unit/core/conversation/sources/<id>.test.ts']

  test('every source has the two files that the guide wants, and no other source has any', () => {
    for (const place of PLACES) {
      expect(text).toContain(`\`${place}\``)
      for (const { id } of all) expect(existsSync(place.replace('<id>', id)), `${place} of ${id}`).toBe(true)
    }
    const files = readdirSync(dirname(PLACES[0] ?? ''))
    expect(files.toSorted()).toEqual(all.map(({ id }) => `${id}.ts`).toSorted())
  })

  test('a source is one line in the list, beside its import', () => {
    const list = readFileSync('core/conversation/source-list.ts', 'utf8')
    for (const { id } of all) {
      const [, name = ''] = new RegExp(`import \\{ (\\w+) \\} from './sources/${id}'`).exec(list) ?? []
      expect(list.split('\n').filter((line) => line.trim() === `${name},`)).toHaveLength(1)
    }
  })

  test('nothing else of the product names a source', () => {
    const named = all.map(({ id }) => `'${id}'`)
    const others = ['services', 'components', 'entrypoints', 'core/conversation', 'messages.ts'].flatMap(
      (place) =>
        place.endsWith('.ts')
          ? [place]
          : readdirSync(place, { recursive: true, encoding: 'utf8' }).map((file) => join(place, file)),
    )
    const naming = others
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('core/conversation/sources/'))
      .filter((file) => named.some((name) => readFileSync(file, 'utf8').includes(name)))
    // Reddit answers in two forms, each with a reader of its own; settings of the first version had it on.
    expect(naming.toSorted()).toEqual([
      'core/conversation/choices.ts',
      'core/conversation/reddit-atom.ts',
      'core/conversation/reddit-json.ts',
    ])
  })

  test('each field of a definition is explained', () => {
    const [source] = all
    for (const field of Object.keys(source ?? {})) expect(text, field).toContain(`\`${field}\``)
  })
})
