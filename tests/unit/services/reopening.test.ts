import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb'
import { beforeEach, expect, test } from 'vitest'
import { type Reopening, reopening } from '../../../services/reopening'
import { endDatabase, type Held, held } from '../support/held-databases'

interface Schema extends DBSchema {
  words: { key: string; value: string }
}

const open = () =>
  openDB<Schema>('words', 1, {
    upgrade: (made) => void made.createObjectStore('words'),
    blocking: (_now, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })

let all: Held<Schema>
let kept: Reopening<IDBPDatabase<Schema>>

beforeEach(() => {
  all = held(open)
  kept = reopening(all.open)
})

const put = (word: string) => kept.use((database) => database.put('words', word, word))
const words = () => kept.use((database) => database.getAll('words'))

test('opens once for all work', async () => {
  await Promise.all([put('one'), put('two')])
  expect(await words()).toEqual(['one', 'two'])
  expect(all.databases).toHaveLength(1)
})

test.each([
  ['closed without a word', () => all.closeAll()],
  ['ended by the browser', () => all.databases.forEach(endDatabase)],
])('opens again what was %s', async (_, end) => {
  await put('one')
  end()
  await Promise.all([put('two'), put('three')])
  expect(await words()).toEqual(['one', 'three', 'two'])
  expect(all.databases).toHaveLength(2)
})

test('opens again what another page deleted', async () => {
  await put('one')
  await deleteDB('words')
  await put('two')
  expect(await words()).toEqual(['two'])
})

test('does work again that was under way when the browser ended the database', async () => {
  let times = 0
  await kept.use(async (database) => {
    const change = database.transaction('words', 'readwrite')
    await change.store.put('whole', 'whole')
    if (times++ === 0) {
      database.close()
      change.abort()
    }
    await change.done
  })
  expect(times).toBe(2)
  expect(await words()).toEqual(['whole'])
})

test('does work again once alone', async () => {
  let times = 0
  const work = kept.use(async (database) => {
    times++
    database.close()
    await database.get('words', 'one')
  })
  await expect(work).rejects.toMatchObject({ name: 'InvalidStateError' })
  expect(times).toBe(2)
  await put('one')
  expect(await words()).toEqual(['one'])
})

test('hands on what fails on a database that is open', async () => {
  let times = 0
  const work = kept.use(async () => {
    times++
    throw new RangeError('of its own')
  })
  await expect(work).rejects.toThrow('of its own')
  expect(times).toBe(1)
})

test('tries again to open what could not be opened', async () => {
  let isRefused = true
  const refused = reopening(async () => {
    if (isRefused) throw new DOMException('full', 'QuotaExceededError')
    return open()
  })
  const count = () => refused.use((database) => database.count('words'))
  await expect(count()).rejects.toMatchObject({ name: 'QuotaExceededError' })
  isRefused = false
  expect(await count()).toBe(0)
})

test('opens again after it was closed on purpose', async () => {
  await put('one')
  await kept.close()
  expect(await words()).toEqual(['one'])
  expect(all.databases).toHaveLength(2)
})
