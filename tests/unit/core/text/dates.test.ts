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

describe('days of publication by the custom of the language', () => {
  const day = (text: string, tag: string) => {
    const found = publishedDay(text, tag)
    return found === null ? null : new Date(found * 86_400_000).toISOString().slice(0, 10)
  }
  it.each([
    ['07/03/2025', 'en-GB', '2025-03-07'],
    ['07/03/2025', 'en-US', '2025-07-03'],
    ['07/03/2025', 'fr', '2025-03-07'],
    ['07/03/2025', 'en', null],
    ['07/03/2025', '', null],
    ['07/23/2025', 'en', '2025-07-23'],
    ['23.07.2025', '', '2025-07-23'],
    ['2025/7/3', 'ja', '2025-07-03'],
    ['2025年7月3日', 'ja', '2025-07-03'],
    ['31.02.2025', 'de', null],
    ['7. März 2025', 'de', '2025-03-07'],
    ['7 août 2025', 'fr', '2025-08-07'],
    ['1er mars 2025', 'fr', '2025-03-01'],
    ['7 de marzo de 2025', 'es', '2025-03-07'],
    ['7 de março de 2025', 'pt-BR', '2025-03-07'],
    ['7 marzo 2025', 'it', '2025-03-07'],
    ['7 maart 2025', 'nl', '2025-03-07'],
    ['7. März 2025', '', '2025-03-07'],
    ['7 марта 2025', 'ru', '2025-03-07'],
    ['7th of March 2025', 'en-GB', '2025-03-07'],
    ['Published on 7 March 2025 at 23:50', 'en-GB', '2025-03-07'],
    ['Mar. 7, 2025', 'en-US', '2025-03-07'],
  ])('%s (%s)', (text, tag, expected) => expect(day(text, tag)).toBe(expected))
})
