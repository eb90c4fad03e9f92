import { describe, expect, it } from 'vitest'
import { mentionedDates, publishedDay } from '../../../../core/text/dates'
import { tokens } from '../../../../core/text/tokens'

describe('dates', () => {
  it.each([
    '2026-04-02',
    '2026-04-02T09:30:00Z',
    '20260402',
    'Thu, 02 Apr 2026 10:00:00 GMT',
    'April 2, 2026 12:00 UTC',
  ])('reads %s', (text) => expect(publishedDay(text)).toBe(Date.UTC(2026, 3, 2) / 86_400_000))
  it.each([undefined, '', 'yesterday', '02/04/2026', '1066-10-14'])('does not guess at %s', (text) => {
    expect(publishedDay(text)).toBeNull()
  })
  it('finds mentioned days and years in the language of the text', () => {
    expect(mentionedDates(tokens('Am 12. März 2014 und'), 'de')).toEqual({
      days: new Set([3 * 32 + 12]),
      years: new Set([2014]),
    })
    expect(mentionedDates(tokens('On March 12 it may 5 rain'), 'en').days).toEqual(new Set([3 * 32 + 12]))
  })
})
