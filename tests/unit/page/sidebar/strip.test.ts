import { expect, test } from 'vitest'
import { isOutside, keptBy, overlapWith, type Strip } from '../../../../page/sidebar/strip'

const box = { left: 500, right: 700, top: 300, bottom: 600 }
const right: Strip = { side: 'right', size: 384, window: 1024 }
const left: Strip = { side: 'left', size: 384, window: 1024 }
const bottom: Strip = { side: 'bottom', size: 500, window: 900 }

test('a box reaches into the strip at each side by so much', () => {
  expect(overlapWith(right, box)).toBe(60)
  expect(overlapWith(left, box)).toBe(-116)
  expect(overlapWith(bottom, box)).toBe(200)
  expect(keptBy(right)).toBe(640)
})

test('what is beyond the window is outside', () => {
  expect(isOutside(right, box)).toBe(false)
  expect(isOutside(right, { ...box, left: 1024, right: 1300 })).toBe(true)
  expect(isOutside(left, { ...box, left: -300, right: 0 })).toBe(true)
  expect(isOutside(bottom, { ...box, top: 900, bottom: 960 })).toBe(true)
})
