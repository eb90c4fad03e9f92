import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseAddress } from '../../../../core/article/address'

const PLAIN = 'https://news.example/2026/harbour-bridge'

describe('normaliseAddress', () => {
  it.each([
    'http://www.news.example/2026/harbour-bridge/',
    'https://m.news.example/2026/harbour-bridge#comments',
    'https://news.example/2026/harbour-bridge?utm_source=x&fbclid=y',
    'https://amp.news.example/2026/harbour-bridge/amp/',
    'https://news.example/amp/2026/harbour-bridge',
    'https://news-example.cdn.ampproject.org/c/s/news.example/2026/harbour-bridge',
    'https://www.google.com/amp/s/news.example/2026/harbour-bridge',
    'HTTPS://NEWS.example:443/2026/harbour%2Dbridge',
  ])('%s is the plain one', (address) => {
    expect(normaliseAddress(address)).toBe(PLAIN)
  })

  it.each([
    ['https://news.example/?p=1', 'https://news.example/?p=2'],
    ['https://news.example/a?id=1', 'https://news.example/a?id=2'],
    ['https://news.example/A', 'https://news.example/a'],
    ['https://one.news.example/a', 'https://two.news.example/a'],
    ['https://news.example/#/story/1', 'https://news.example/#/story/2'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(normaliseAddress(one)).not.toBe(normaliseAddress(other))
  })

  it('takes the order of parameters for nothing', () => {
    expect(normaliseAddress('https://news.example/a?x=1&y=2')).toBe(
      normaliseAddress('https://news.example/a?y=2&x=1'),
    )
  })

  it.each(['about:blank', 'file:///a', 'javascript:alert(1)', 'no address', ''])(
    'is null for “%s”',
    (address) => {
      expect(normaliseAddress(address)).toBeNull()
    },
  )

  it('is idempotent', () => {
    const addresses = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string())
    fc.assert(
      fc.property(addresses, (address) => {
        const once = normaliseAddress(address)
        if (once !== null) expect(normaliseAddress(once)).toBe(once)
      }),
    )
  })
})
