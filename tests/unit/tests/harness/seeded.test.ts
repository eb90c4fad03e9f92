import { expect, test } from 'vitest'
import { SeededError, seeded } from '../../../harness/seeded'

test('a failure names the seed that leads to it again', async () => {
  const failing = seeded(async () => {
    throw new Error('two came twice')
  })
  await expect(failing).rejects.toThrow(SeededError)
  await expect(failing).rejects.toThrow(/two came twice\nRun it again with STORYPULSE_SEED=\d+/)
})

test('within a run, every test begins with the same numbers', async () => {
  const found: number[] = []
  for (const _ of [1, 2]) {
    await seeded(async (random) => {
      found.push(random())
    })
  }
  expect(found[0]).toBe(found[1])
})
