import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { atMost } from '../../../services/at-most'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('waits for work, and leaves no clock running', async () => {
  await atMost(1000, Promise.resolve())
  expect(vi.getTimerCount()).toBe(0)
})

test('hands on what fails in time', async () => {
  await expect(atMost(1000, Promise.reject(new RangeError('no')))).rejects.toThrow('no')
  expect(vi.getTimerCount()).toBe(0)
})

test('goes on without work that takes longer, and logs what fails in it then', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue()
  let fail: (error: Error) => void = () => undefined
  const work = new Promise((_, reject) => {
    fail = reject
  })
  const waited = atMost(1000, work)
  await vi.advanceTimersByTimeAsync(1000)
  await waited
  const late = new RangeError('late')
  fail(late)
  await vi.advanceTimersByTimeAsync(0)
  expect(log).toHaveBeenCalledWith(late)
})
