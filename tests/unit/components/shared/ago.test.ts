import { expect, test } from 'vitest'
import { ago } from '../../../../components/shared/ago'

test('how long ago something was', () => {
  const now = Date.UTC(2026, 4, 20, 12)
  expect(ago(now - 10_000, now, 'en')).toBe('this minute')
  expect(ago(now - 5 * 60_000, now, 'en')).toBe('5 minutes ago')
  expect(ago(now - 26 * 3_600_000, now, 'en')).toBe('yesterday')
  expect(ago(now - 8 * 86_400_000, now, 'en')).toBe('May 12, 2026')
  expect(ago(now + 5000, now, 'en')).toBe('this minute')
})
