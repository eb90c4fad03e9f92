import { describe, expect, it } from 'vitest'
import { kagiAddress, sourcePermissions } from '../../../../../core/sources/kagi/offer'

const LIST = 'https://news.kagi.com/kite.json'
const LATEST = 'https://news.kagi.com/api/batches/latest/categories'

describe('kagiAddress', () => {
  it.each([
    ['https://news.kagi.com/', LIST],
    ['https://news.kagi.com/world/2026030901', LIST],
    ['https://kite.kagi.com/s/abc', LIST],
    ['https://kite.kagi.com/kite.json', 'https://kite.kagi.com/kite.json'],
    ['https://news.kagi.com/science.json', 'https://news.kagi.com/science.json'],
    ['https://news.kagi.com/api/batches/latest', LATEST],
    ['https://news.kagi.com/api/batches/0195/categories?lang=de', `${LATEST}?lang=de`],
    [
      'https://news.kagi.com/api/batches/0195/categories/aa/stories',
      'https://news.kagi.com/api/batches/0195/categories/aa/stories',
    ],
    ['https://kagi.com/', 'https://kagi.com/'],
    ['https://news.kagi.com.evil.example/', 'https://news.kagi.com.evil.example/'],
  ])('%s leads to %s', (typed, address) => {
    expect(kagiAddress(typed)).toBe(address)
  })

  it('takes both hosts', () => {
    expect(sourcePermissions(LIST)).toEqual(['https://news.kagi.com/*', 'https://kite.kagi.com/*'])
    expect(sourcePermissions('https://news.example/rss')).toEqual(['https://news.example/*'])
  })
})
