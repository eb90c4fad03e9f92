import { expect, test } from 'vitest'
import { KeyFileError, PassphraseError } from '../../../../services/sync/errors'
import { isForOtherKey, keyOf } from '../../../../services/sync/key-file'
import { seal, unseal } from '../../../../services/sync/seal'
import type { SyncTarget } from '../../../../services/sync/target'
import { isLong } from '../../support/is-long'
import { stopClock } from '../../support/stop-clock'
import { until } from '../../support/until'

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

test('machines that set a place up at the same moment have the same key, even where the file that is there is replaced', async () => {
  const { place } = placeWith()
  const waiting: (() => void)[] = []
  const careless: SyncTarget = {
    ...place,
    // Both find no file before either writes one, and the second replaces the first one's.
    read: async (name, wanted) => {
      const found = await place.read(name, wanted)
      if (!found && waiting.length < 4) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve)
          if (waiting.length % 2 === 0) for (const go of waiting) go()
        })
      }
      return found
    },
    write: (name, bytes, wanted) => place.write(name, bytes, wanted),
  }
  const [desk, laptop] = await Promise.all([
    keyOf(careless, 'open sesame', signal, ROUNDS),
    keyOf(careless, 'open sesame', signal, ROUNDS),
  ])
  expect(await unseal(laptop, 'a', await seal(desk, 'a', 'text'))).toBe('text')
  expect(await isForOtherKey(careless, desk, signal)).toBe(false)
})

test('a key is told from that of a place set up anew', async () => {
  const { place } = placeWith()
  const key = await keyOf(place, 'open sesame', signal, ROUNDS)
  expect(await isForOtherKey(place, key, signal)).toBe(false)
  await place.remove(NAME, signal)
  expect(await isForOtherKey(place, key, signal)).toBe(false)
  await keyOf(place, 'open sesame', signal, ROUNDS)
  expect(await isForOtherKey(place, key, signal)).toBe(true)
})

test('a key file that another machine is writing is waited for', async () => {
  const { place } = placeWith()
  await keyOf(place, 'open sesame', signal, ROUNDS)
  const whole = await place.read(NAME, signal)
  const parts = [new Uint8Array(), whole?.slice(0, 20) ?? null, whole]
  const clock = stopClock()
  const key = keyOf({ ...place, read: async () => parts.shift() ?? whole }, 'open sesame', signal, ROUNDS)
  for (let look = 1; look <= 2; look++) {
    await until(() => clock.waits(250) === look)
    await clock.pass(250)
  }
  expect(
    await unseal(await key, 'a', await seal(await keyOf(place, 'open sesame', signal, ROUNDS), 'a', 'text')),
  ).toBe('text')
})
