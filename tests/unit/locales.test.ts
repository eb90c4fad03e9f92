import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseMessagesFile } from '@wxt-dev/i18n/build'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const messages = await parseMessagesFile(fileURLToPath(new URL('locales/en.yml', root)))
/** What `@@` begins is the browser's own. */
const keys = messages.map(({ key }) => key.join('.')).filter((key) => !key.startsWith('@@'))

function sources(folder: string): string {
  return readdirSync(new URL(`${folder}/`, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8'))
    .join('\n')
}

const components = sources('components')
const code = [components, ...['controllers', 'entrypoints', 'services'].map(sources)].join('\n')
const config = readFileSync(new URL('wxt.config.ts', root), 'utf8')
const used = new Set([
  ...[...code.matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key = '']) => key),
  ...[...config.matchAll(/__MSG_(\w+?)__/g)].map(([, key = '']) => key),
])

test('every key that is used exists', () => {
  expect([...used].filter((key) => !keys.includes(key))).toEqual([])
})

test('every key that exists is used', () => {
  expect(keys.filter((key) => !used.has(key))).toEqual([])
})

test('the words say which language they are in', () => {
  const words = new Map(
    messages.flatMap((one) => ('message' in one ? [[one.key.join('.'), one.message]] : [])),
  )
  expect(words.get('locale.tag')).toBe('en')
  expect(words.get('locale.dir')).toBe('ltr')
})

test('no word stands in a view itself', () => {
  const words = [...components.matchAll(/(?<!=)>\s*([A-Z][a-z]+(?: [a-z]+)*)\s*</g)].map(([, text]) => text)
  const labels = [...components.matchAll(/(?:aria-label|title|label|placeholder)="([^"]+)"/g)].map(
    ([, text]) => text,
  )
  expect([...words, ...labels]).toEqual([])
})

test('messages are plain sentences without marks of excitement', () => {
  const texts = messages.flatMap((message) =>
    message.type === 'plural' ? Object.values(message.plurals) : [message.message],
  )
  expect(texts.filter((text) => /!|\s{2}|^\s|\s$|\.\.\./.test(text ?? ''))).toEqual([])
})

type Messages = Awaited<ReturnType<typeof parseMessagesFile>>
const FOLDER = fileURLToPath(new URL('locales/', root))

/** How a translation differs from the English words: keys that lack or are not ours, and placeholders that do. */
function differences(translation: Messages): string[] {
  const places = (all: Messages) =>
    new Map(
      all.map((one) => [one.key.join('.'), [...new Set(JSON.stringify(one).match(/\$\d/g))].sort().join()]),
    )
  const [ours, theirs] = [places(messages), places(translation)]
  return [...new Set([...ours.keys(), ...theirs.keys()])].filter((key) => ours.get(key) !== theirs.get(key))
}

test('every locale has the keys and placeholders of the English one', async () => {
  for (const file of readdirSync(FOLDER)) {
    expect([file, differences(await parseMessagesFile(`${FOLDER}${file}`))]).toEqual([file, []])
  }
})

test('a key that lacks and a placeholder that is lost are found', () => {
  const [first, ...others] = messages
  expect(differences(others)).toEqual([first?.key.join('.')])
  const cut: Messages = JSON.parse(JSON.stringify(messages).replaceAll('$1', ''))
  expect(differences(cut).length).toBeGreaterThan(10)
})
