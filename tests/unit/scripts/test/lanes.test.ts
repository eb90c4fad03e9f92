import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanes } from '../../../../scripts/test/lanes'

test('the longest files are spread first, so that lanes end together', () => {
  expect(lanes(['a', 'b', 'c', 'd'], 2, { a: 9, b: 5, c: 4, d: 1 })).toEqual([
    ['a', 'd'],
    ['b', 'c'],
  ])
})

test('a file without a time counts as a middling one', () => {
  expect(lanes(['a', 'b', 'new'], 2, { a: 10, b: 4, gone: 3 })).toEqual([['a'], ['b', 'new']])
})

test('fewer files than lanes leave no lane empty', () => {
  expect(lanes(['a'], 3, {})).toEqual([['a']])
  expect(lanes([], 3, {})).toEqual([])
})

test('every file is in one lane, whatever the order they come in', () => {
  const files = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 })
  const seconds = fc.dictionary(fc.string({ minLength: 1 }), fc.float({ min: 0, max: 100, noNaN: true }))
  fc.assert(
    fc.property(files, fc.integer({ min: 1, max: 6 }), seconds, (files, count, seconds) => {
      const found = lanes(files, count, seconds)
      expect(found.flat().sort()).toEqual([...files].sort())
      expect(lanes(files.toReversed(), count, seconds)).toEqual(found)
    }),
  )
})
