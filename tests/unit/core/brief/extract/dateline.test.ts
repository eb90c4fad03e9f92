import { expect, test } from 'vitest'
import { openingCut } from '../../../../../core/brief/extract/dateline'

test.each([
  ['New York, NY – With content', 'With content'],
  ['Austin, Texas, May 3 — The company', 'The company'],
  ['Smith, Jones and Brown – The three', 'Smith, Jones and Brown – The three'],
  ['Paris, Berlin — Europe is', 'Paris, Berlin — Europe is'],
])('cuts a dateline and nothing else: %s', (text, left) => {
  expect(text.slice(openingCut(text))).toBe(left)
})
