import { describe, expect, it } from 'vitest'
import { gatePatterns, isExcluded, isPrivate, looksByItself } from '../../../core/gate-patterns'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings'

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change })

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
