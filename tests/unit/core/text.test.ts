import { describe, expect, it } from 'vitest'
import { mentionedDates, publishedDay } from '../../../core/text/dates'
import { fold } from '../../../core/text/fold'
import { textLanguage } from '../../../core/text/language'
import { fullNames } from '../../../core/text/names'
import { figures, numberValue } from '../../../core/text/numbers'
import { sentences } from '../../../core/text/sentences'
import { stem } from '../../../core/text/stem'
import { tokens } from '../../../core/text/tokens'

const words = (text: string) => tokens(text).map(({ word }) => word)

describe('tokens', () => {
  it('reads words of several scripts, without accents and dots', () => {
    expect(words('The U.S. café, Ελλάδα')).toEqual(['the', 'us', 'cafe', 'ελλαδα'])
  })
  it('finds words where none are spaced', () => {
    expect(words('新しい大臣が就任しました').length).toBeGreaterThan(2)
  })
  it('knows where sentences begin', () => {
    expect(tokens('It rained. Then it stopped').map(({ begins }) => begins)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ])
  })
})

describe('numbers', () => {
  it.each([
    ['1,600', 1600],
    ['1.600', 1600],
    ['3,5', 3.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
  ])('reads %s', (text, value) => expect(numberValue(text)).toBe(value))

  it('keeps units and scales', () => {
    const text = 'Profit rose 76% to $1.13bn; five people left'
    expect(figures(text, tokens(text)).map(({ value, unit }) => [value, unit])).toEqual([
      [76, '%'],
      [1.13e9, '$'],
      [5, 'people'],
    ])
  })
})

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

describe('language', () => {
  const german = tokens(
    'Der Rat der Stadt hat am Montag für die neue Linie gestimmt, und die Arbeiten werden im nächsten Jahr nicht vor dem Sommer beginnen, sagte er.',
  )
  it('corrects a template that declares another one', () => expect(textLanguage('en', german)).toBe('de'))
  it('trusts the declared one otherwise', () => expect(textLanguage('de-AT', german)).toBe('de'))
})

describe('names, sentences, stems', () => {
  it('finds full names, also with particles', () => {
    const text = 'Yesterday Ingrid Solheim met the Bank of Norway in Oslo'
    const names = fullNames(text, tokens(text), (word) => ['yesterday', 'the', 'in'].includes(word))
    expect(names.map(({ surface }) => surface)).toEqual(['Ingrid Solheim', 'Bank of Norway'])
  })
  it('does not end a sentence at an abbreviation or before a small letter', () => {
    expect(sentences('Mr. Solheim left. She paid approx. five euros! 終わり。次')).toEqual([
      'Mr. Solheim left.',
      'She paid approx. five euros!',
      '終わり。',
      '次',
    ])
  })
  it('brings forms of a word together', () => {
    expect(stem('appointed', 'en')).toBe(stem('appointing', 'en'))
    expect(stem('gewerkschaften', 'de')).toBe(stem('gewerkschaft', 'de'))
    expect(fold('ÉCOLE')).toBe('ecole')
    expect(fold('𝗕𝗥𝗘𝗔𝗞𝗜𝗡𝗚')).toBe('breaking')
    expect(fold('𝚨')).toBe('α')
  })
})
