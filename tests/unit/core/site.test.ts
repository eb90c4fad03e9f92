import { describe, expect, it } from 'vitest'
import { isListed, siteOf } from '../../../core/site'

describe('siteOf', () => {
  it.each([
    ['https://www.example.com/a', 'example.com'],
    ['http://news.example.com:8080/', 'news.example.com'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['https://www.example.com./a', 'example.com'],
    ['https://example.com../a', 'example.com'],
    ['about:blank', null],
    ['file:///home/a.html', null],
    ['no address', null],
  ])('%s is of %s', (address, site) => {
    expect(siteOf(address)).toBe(site)
  })
})

describe('isListed', () => {
  it('counts a site and what lies below it, not what merely ends alike', () => {
    expect(isListed('example.com', ['example.com'])).toBe(true)
    expect(isListed('news.example.com', ['www.example.com'])).toBe(true)
    expect(isListed('badexample.com', ['example.com'])).toBe(false)
    expect(isListed('xn--bcher-kva.example', ['bücher.example'])).toBe(true)
    expect(isListed('example.com', ['example.com:8443'])).toBe(true)
    expect(isListed('example.com', ['EXAMPLE.com.'])).toBe(true)
  })
})
