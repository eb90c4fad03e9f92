import { expect, test } from 'vitest'
import { sample, sitePages } from '../../../../scripts/layout/pages'

const all = Array.from({ length: 50 }, (_, number) => number)

test('a sample is the same for the same seed, another for another, and names nothing twice', () => {
  expect(sample(all, 10, 4)).toEqual(sample(all, 10, 4))
  expect(sample(all, 10, 4)).not.toEqual(sample(all, 10, 5))
  expect(new Set(sample(all, 10, 4)).size).toBe(10)
})

test('a sample larger than all of it is all of it', () => {
  expect(sample(all, Number.POSITIVE_INFINITY, 1).sort((a, b) => a - b)).toEqual(all)
})

test('the test site has a page of each layout', () => {
  expect(sitePages().length).toBeGreaterThan(20)
  expect(new Set(sitePages().map(({ address }) => address)).size).toBe(sitePages().length)
})
