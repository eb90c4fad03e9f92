import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createNotice } from '../../../../controllers/options/notice'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('says what went well for four seconds', () => {
  const { now, say } = createNotice()
  say('Saved')
  expect(now.value).toEqual({ text: 'Saved', bad: false })
  vi.advanceTimersByTime(4000)
  expect(now.value).toBeNull()
})

it('leaves what went wrong until the next thing is said', () => {
  const { now, say } = createNotice()
  say('Saved')
  say('Not saved', true)
  vi.advanceTimersByTime(60_000)
  expect(now.value).toEqual({ text: 'Not saved', bad: true })
  say('Saved')
  expect(now.value?.bad).toBe(false)
})
