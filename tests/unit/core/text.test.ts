import { describe, expect, it } from 'vitest'
import { fold } from '../../../core/text/fold'
import { fullNames } from '../../../core/text/names'
import { sentences } from '../../../core/text/sentences'
import { stem } from '../../../core/text/stem'
import { tokens } from '../../../core/text/tokens'

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
