import { describe, expect, it } from 'vitest'
import { gatePatterns, isExcluded, isPrivate, looksByItself } from '../../../core/gate-patterns'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings'
import { isListed, siteOf } from '../../../core/site'
import { isLooked, withSite } from '../../../services/site-switch'

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change })

describe('siteOf', () => {
  it.each([
    ['https://www.example.com/a', 'example.com'],
    ['http://news.example.com:8080/', 'news.example.com'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
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
  })
})

describe('gatePatterns', () => {
  it('covers every site but the excluded and the private ones', () => {
    const patterns = gatePatterns(settings({ excluded: ['example.com'] }))
    expect(patterns?.matches).toEqual(['*://*/*'])
    expect(patterns?.excludeMatches).toContain('*://*.example.com/*')
    expect(patterns?.excludeMatches).toContain('*://*.mail.google.com/*')
  })

  it('covers the listed sites, in the form browsers accept', () => {
    const listed = ['www.example.com', 'bücher.example', '192.168.1.5']
    expect(gatePatterns(settings({ where: 'listed', listed }))?.matches).toEqual([
      '*://*.example.com/*',
      '*://*.xn--bcher-kva.example/*',
      '*://192.168.1.5/*',
    ])
  })

  it('is nothing where the reader wants a click, or lists nothing', () => {
    expect(gatePatterns(settings({ where: 'click' }))).toBeNull()
    expect(gatePatterns(settings({ where: 'listed' }))).toBeNull()
  })
})

describe('looksByItself', () => {
  it('obeys exclusion before everything else', () => {
    const now = settings({ where: 'listed', listed: ['example.com'], excluded: ['news.example.com'] })
    expect(looksByItself('https://example.com/a', now)).toBe(true)
    expect(looksByItself('https://news.example.com/a', now)).toBe(false)
    expect(isExcluded('https://news.example.com/a', now)).toBe(true)
  })

  it('stays out of mailboxes', () => {
    expect(isPrivate('https://mail.google.com/mail/u/0/')).toBe(true)
    expect(looksByItself('https://mail.google.com/mail/u/0/', DEFAULT_SETTINGS)).toBe(false)
  })
})

describe('withSite', () => {
  const url = 'https://www.example.com/a'

  it.each(['every', 'listed', 'click'] as const)('turns a site off and on again (%s)', (where) => {
    const listed = where === 'listed' ? ['example.com'] : []
    const start = settings({ where, listed })
    const off = withSite(url, false, start)
    expect(isLooked(url, off)).toBe(false)
    expect(withSite(url, true, off)).toEqual(start)
  })

  it('excludes a part of a listed site without dropping the site', () => {
    const off = withSite(
      'https://sport.example.com/',
      false,
      settings({ where: 'listed', listed: ['example.com'] }),
    )
    expect(off.listed).toEqual(['example.com'])
    expect(isLooked('https://sport.example.com/', off)).toBe(false)
    expect(isLooked(url, off)).toBe(true)
  })
})
