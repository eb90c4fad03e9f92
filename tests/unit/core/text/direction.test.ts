import { expect, test } from 'vitest'
import { directionOf } from '../../../../core/text/direction'

test.each<[string, 'ltr' | 'rtl']>([
  ['', 'ltr'],
  ['80 (2 + 3)!', 'ltr'],
  ['Harbour bridge', 'ltr'],
  ['東京の橋', 'ltr'],
  ['الجسر', 'rtl'],
  ['Harbour Bridge: إعادة فتح جسر الميناء بعد عامين', 'rtl'],
  ['NATO: הגשר נפתח מחדש', 'rtl'],
  ['مُحَمَّدٌ Ali', 'rtl'],
  ['The bridge (الجسر) is open', 'ltr'],
])('%s runs %s', (text, direction) => {
  expect(directionOf(text)).toBe(direction)
})
