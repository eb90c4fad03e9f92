import { expect, test } from 'vitest'
import { NestedWaitError, until, WaitedInVainError } from '../../../harness/until'

test('resolves to the first thing found, and looks again after a look that fails', async () => {
  const looks = [() => Promise.reject(new Error('navigating')), () => null, () => 'found']
  expect(await until('it', () => looks.shift()?.())).toBe('found')
})

test('gives up with the last failure of a look', async () => {
  const failure = new Error('no such page')
  const waiting = until('it', () => Promise.reject(failure), 10)
  await expect(waiting).rejects.toThrow(WaitedInVainError)
  await expect(waiting).rejects.toMatchObject({ cause: failure })
})

test('a wait within a wait is an error at once, whoever catches what', async () => {
  const nested = until('the outer', async () => {
    try {
      return await until('the inner', () => false)
    } catch {
      return until('another', () => false)
    }
  })
  await expect(nested).rejects.toThrow(NestedWaitError)
  await expect(nested).rejects.toThrow(/another stands within the wait for the outer/)
})

test('waits one after the other and side by side are none', async () => {
  await until('one', () => true)
  expect(await Promise.all([until('two', () => 2), until('three', () => 3)])).toEqual([2, 3])
})
