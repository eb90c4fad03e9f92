import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feedDate } from '../../../../../core/sources/articles/feed-date'

describe('feedDate', () => {
  it.each<[string, string | null]>([
    ['2026-03-02', '2026-03-02'],
    ['2026-03-02T08:00:00Z', '2026-03-02T08:00:00Z'],
    ['2026-03-02t08:00:00z', '2026-03-02T08:00:00Z'],
    ['2026-03-02 08:00:00', '2026-03-02T08:00:00Z'],
    ['2026-03-02T08:00:00.123+0100', '2026-03-02T07:00:00Z'],
    ['2026-03-02T08:00+01', '2026-03-02T07:00:00Z'],
    ['20260302T080000Z', '2026-03-02T08:00:00Z'],
    ['Mon, 02 Mar 2026 08:00:00 GMT', '2026-03-02T08:00:00Z'],
    ['Mon, 2 Mar 2026 08:00:00 +0530', '2026-03-02T02:30:00Z'],
    ['2 Mar 26 08:00 PST', '2026-03-02T16:00:00Z'],
    ['Monday, 2 March 2026', '2026-03-02'],
    ['Mo, 02 Mär 2026 08:00:00 MEZ', '2026-03-02T07:00:00Z'],
    ['lun., 02 août 2025 08:00:00 +0200', '2025-08-02T06:00:00Z'],
    ['02 dic 2025 08:00:00 CET', '2025-12-02T07:00:00Z'],
    ['March 2, 2026', '2026-03-02'],
    [' Mar 2, 2026, 8:00 EST ', '2026-03-02T13:00:00Z'],
    ['Mon, 31 Feb 2026 08:00:00 GMT', null],
    ['02/03/2026', null],
    ['yesterday', null],
    ['Mon, 02 Mar 2026 08:00:00 XYZ', null],
    ['', null],
  ])('reads %s', (written, date) => {
    expect(feedDate(written)).toBe(date)
  })

  it('reads every moment that a program writes', () => {
    const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (date) => {
        const whole = date.toISOString().replace(/\.\d+Z$/, 'Z')
        expect(feedDate(date.toISOString())).toBe(whole)
        expect(feedDate(date.toUTCString())).toBe(whole)
      }),
    )
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void feedDate(text)))
  })
})
