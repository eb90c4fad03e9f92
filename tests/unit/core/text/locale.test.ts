import { expect, it } from 'vitest'
import { localeOfWords } from '../../../../core/text/locale'

it('is the browser’s where that is the language of the words', () => {
  expect(localeOfWords('en', 'en')).toBe('en')
  expect(localeOfWords('en', 'en-GB')).toBe('en-GB')
  expect(localeOfWords('zh-Hant', 'zh-hant-TW')).toBe('zh-hant-TW')
})

it('is that of the words where the browser speaks another', () => {
  expect(localeOfWords('en', 'de')).toBe('en')
  expect(localeOfWords('en', 'ar-EG')).toBe('en')
  expect(localeOfWords('zh-Hant', 'zh-CN')).toBe('zh-Hant')
  expect(localeOfWords('en', 'eno')).toBe('en')
})
