import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { RequestLimits } from '../../../../core/conversation/source'
import { lobsters } from '../../../../core/conversation/sources/lobsters'
import { reddit } from '../../../../core/conversation/sources/reddit'
import { nextTurn, Pace } from '../../../../services/conversation/pace'

const HOST = 'host.example'

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ now: Date.UTC(2026, 7, 3) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Takes so many turns at once, and notes when each comes (ms from the first) or what refuses it. */
async function turns(pace: Pace, limits: RequestLimits, times: number): Promise<unknown[]> {
  const begun = Date.now()
  const all = Array.from({ length: times }, () =>
    pace.turn(HOST, limits, new AbortController().signal).then(
      () => Date.now() - begun,
      (error: { failure: unknown }) => error.failure,
    ),
  )
  await vi.advanceTimersByTimeAsync(60_000)
  return Promise.all(all)
}

test('five articles at Lobsters: never more than four in any second', async () => {
  const came = await turns(new Pace(), lobsters.limits, 5)
  expect(came).toEqual([0, 350, 700, 1050, 1400])
})

test('beyond what a minute allows a reader is told when it goes on', async () => {
  const pace = new Pace()
  const came = await turns(pace, { ...lobsters.limits, gap: 0 }, 31)
  expect(came.filter((one) => typeof one === 'number')).toHaveLength(30)
  expect(came.at(-1)).toMatchObject({ kind: 'paced' })
  expect(await turns(pace, lobsters.limits, 1)).toEqual([0])
})

test('one a minute is one a minute, and survives the sleep of the background', async () => {
  expect(await turns(new Pace(), reddit.limits, 2)).toEqual([0, { kind: 'paced', retryAfter: 60 }])
  vi.setSystemTime(Date.now() - 30_000)
  expect(await turns(new Pace(), reddit.limits, 1)).toMatchObject([{ kind: 'paced', retryAfter: 30 }])
})

test('what wants to be left alone is, also by those who already waited', async () => {
  const pace = new Pace()
  const waiting = turns(pace, lobsters.limits, 2)
  await pace.rest(HOST, 90)
  expect(await waiting).toEqual([0, { kind: 'busy', retryAfter: 90 }])
  expect(await turns(pace, { windows: [], gap: 0, source: '' }, 1)).toMatchObject([{ kind: 'busy' }])
  await pace.forget()
  expect(await turns(pace, lobsters.limits, 1)).toEqual([0])
})

test('waiting ends when the reader stops it', async () => {
  const pace = new Pace()
  const stop = new AbortController()
  await pace.turn(HOST, lobsters.limits, stop.signal)
  const second = pace.turn(HOST, lobsters.limits, stop.signal)
  const ended = expect(second).rejects.toThrow('enough')
  await vi.advanceTimersByTimeAsync(10)
  stop.abort(new Error('enough'))
  await ended
})

test('the next turn heeds every window and the gap', () => {
  const limits = { windows: [{ requests: 2, seconds: 10 }], gap: 300, source: '' }
  expect(nextTurn({ sent: [], restUntil: 0 }, limits, 5000)).toBe(5000)
  expect(nextTurn({ sent: [4900], restUntil: 0 }, limits, 5000)).toBe(5200)
  expect(nextTurn({ sent: [1000, 4900], restUntil: 0 }, limits, 5000)).toBe(11_000)
})
