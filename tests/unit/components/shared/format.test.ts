import { expect, test } from 'vitest'
import { ago } from '../../../../components/shared/ago'
import { day, list, percent, whole } from '../../../../components/shared/format'
import { reasonText } from '../../../../components/sidebar/reason-text'
import type { Reason } from '../../../../core/match/decision'
import { t, testText } from '../../support/text'

test('percents are floored, kept within bounds and written as the language does', () => {
  expect(percent(0.999, t)).toBe('99%')
  expect(percent(1.2, t)).toBe('100%')
  expect(percent(-1, t)).toBe('0%')
})

test('numbers, days and lists speak the language of the reader', () => {
  expect(whole(12, t)).toBe('12')
  const arabic = ((key: string) => (key === 'numbers.digits' ? '٠١٢٣٤٥٦٧٨٩' : key)) as typeof t
  expect(whole(120, arabic)).toBe('١٢٠')
  expect(day('2026-03-02', 'en')).toBe('March 2, 2026')
  expect(day('2026-03-02T23:30:00Z', 'de')).toBe('2. März 2026')
  expect(day('once upon a time', 'en')).toBe('once upon a time')
  expect(list(['a', 'b'], 'en')).toBe('\u2068a\u2069 and \u2068b\u2069')
})

test('how long ago something was', () => {
  const now = Date.UTC(2026, 4, 20, 12)
  expect(ago(now - 10_000, now, 'en')).toBe('this minute')
  expect(ago(now - 5 * 60_000, now, 'en')).toBe('5 minutes ago')
  expect(ago(now - 26 * 3_600_000, now, 'en')).toBe('yesterday')
  expect(ago(now - 8 * 86_400_000, now, 'en')).toBe('May 12, 2026')
  expect(ago(now + 5000, now, 'en')).toBe('this minute')
})

const plain = (reason: Reason) => reasonText(reason, testText).replace(/[\u2068\u2069]/g, '')

test.each<[Reason, string]>([
  [{ kind: 'answer' }, 'You said that this page tells this story.'],
  [{ kind: 'address', address: 'https://a.example/' }, 'The brief names this address: https://a.example/'],
  [{ kind: 'title', title: 'Bridge' }, 'The headlines agree: Bridge'],
  [{ kind: 'terms', terms: ['cable', 'steel'] }, 'Page and brief share these rarer words: cable and steel'],
  [{ kind: 'names', names: ['Okafor'] }, 'Both name: Okafor'],
  [{ kind: 'numbers', numbers: ['80'] }, 'The same numbers stand in both: 80'],
  [{ kind: 'date', days: 0 }, 'Page and story are of the same day.'],
  [{ kind: 'date', days: 1 }, 'Page and story are one day apart.'],
  [{ kind: 'date', days: -3 }, 'Page and story are 3 days apart.'],
  [
    { kind: 'conflict', what: 'date', page: '2026-03-02', brief: '2025-01-01' },
    'The dates are far apart: the page is of March 2, 2026, the story of January 1, 2025.',
  ],
  [{ kind: 'conflict', what: 'name', page: 'A', brief: 'B' }, 'A name differs: the page has A, the brief B.'],
])('%o reads as a sentence', (reason, sentence) => {
  expect(plain(reason)).toBe(sentence)
})
