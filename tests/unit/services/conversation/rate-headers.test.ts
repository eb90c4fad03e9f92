import { expect, test } from 'vitest'
import { restOf, waitOf } from '../../../../services/conversation/rate-headers'

const NOW = Date.UTC(2026, 7, 3)
const at = (seconds: number) => `${NOW / 1000 + seconds}`

test.each<[string, Record<string, string>, number | null]>([
  ['nothing', {}, null],
  ['Retry-After before all else', { 'retry-after': '7', 'ratelimit-reset': '9' }, 7],
  ['Lobsters: a moment', { 'ratelimit-reset': at(1) }, 1],
  ['Reddit: a span', { 'x-ratelimit-reset': '37.4' }, 38],
  ['Mastodon: a date', { 'x-ratelimit-reset': '2026-08-03T00:02:00.000Z' }, 120],
  ['a moment that is over', { 'ratelimit-reset': at(-9) }, 0],
  ['words', { 'ratelimit-reset': 'soon' }, null],
])('how long to wait: %s', (_, headers, seconds) => {
  expect(waitOf(new Headers(headers), NOW)).toBe(seconds)
})

test('only the last answer for now asks for a rest', () => {
  const rest = (left: string) =>
    restOf(new Headers({ 'x-ratelimit-remaining': left, 'x-ratelimit-reset': '30' }), NOW)
  expect([rest('0'), rest('0.0'), rest('1'), rest(''), rest('x')]).toEqual([30, 30, null, null, null])
})
