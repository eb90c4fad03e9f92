import { expect, test } from 'vitest'
import { KeyFileError, PassphraseError } from '../../../../services/sync/errors'
import { keyOf } from '../../../../services/sync/key-file'
import { seal, unseal } from '../../../../services/sync/seal'
import type { SyncTarget } from '../../../../services/sync/target'
import { isLong } from '../../support/is-long'

const NAME = 'storypulse-key.json'
/** Undefined for those of the product, which take a second each. */
const ROUNDS = isLong ? undefined : 10
const { signal } = new AbortController()

/** A place in memory, where the key file may lie already. */
function placeWith(keyFile?: object) {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  if (keyFile) files.set(NAME, new TextEncoder().encode(JSON.stringify(keyFile)))
  const place: SyncTarget = {
    list: async () => [...files.keys()].map((name) => ({ name, tag: '' })),
    read: async (name) => files.get(name) ?? null,
    write: async (name, bytes, _signal, { isNew = false } = {}) => {
      if (!isNew || !files.has(name)) files.set(name, bytes)
    },
    remove: async (name) => void files.delete(name),
  }
  return { place, keyFile: () => new TextDecoder().decode(files.get(NAME)) }
}

test('machines that know the passphrase have the same key, however they type it', async () => {
  const { place, keyFile } = placeWith()
  const first = await keyOf(place, 'Café au lait', signal, ROUNDS)
  const second = await keyOf(place, 'Cafe\u0301 au lait', signal, ROUNDS)
  expect(await unseal(second, 'a', await seal(first, 'a', 'text'))).toBe('text')
  expect(JSON.parse(keyFile())).toMatchObject({ kind: 'storypulse-sync', rounds: ROUNDS ?? 600_000 })
  expect(keyFile()).not.toContain('Caf')
  await expect(keyOf(place, 'Cafe au lait', signal, ROUNDS)).rejects.toThrow(PassphraseError)
})

test.each([
  ['asks for fewer rounds than keep guessers busy', { rounds: 599_999 }],
  ['asks for more than a machine can do', { rounds: 10_000_001 }],
  ['is of another version', { version: 2 }],
  ['has no salt', { salt: 7 }],
])('a file that %s is refused before a key is made', async (_, change) => {
  const file = {
    kind: 'storypulse-sync',
    version: 1,
    rounds: 600_000,
    salt: 'AAAA',
    check: 'AAAA',
    ...change,
  }
  await expect(keyOf(placeWith(file).place, 'any', signal)).rejects.toThrow(KeyFileError)
})
