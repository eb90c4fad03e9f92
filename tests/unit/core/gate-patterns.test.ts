import { describe, expect, it } from 'vitest'
import {
  gatePatterns,
  inspectsAutomatically,
  isExcluded,
  isPrivateAddress,
} from '../../../core/gate-patterns'
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

  it('leaves out the excluded sites however they are written', () => {
    const excluded = ['bücher.example', 'paper.example:8443', 'dotted.example.', '[::1]']
    expect(gatePatterns(settings({ excluded }))?.excludeMatches).toEqual(
      expect.arrayContaining([
        '*://*.xn--bcher-kva.example/*',
        '*://*.paper.example/*',
        '*://*.dotted.example/*',
        '*://[::1]/*',
      ]),
    )
  })

  it('is nothing where the reader wants a click, or lists nothing', () => {
    expect(gatePatterns(settings({ where: 'click' }))).toBeNull()
    expect(gatePatterns(settings({ where: 'listed' }))).toBeNull()
  })
})

describe('looksByItself', () => {
  it('obeys exclusion before everything else', () => {
    const now = settings({ where: 'listed', listed: ['example.com'], excluded: ['news.example.com'] })
    expect(inspectsAutomatically('https://example.com/a', now)).toBe(true)
    expect(inspectsAutomatically('https://news.example.com/a', now)).toBe(false)
    expect(isExcluded('https://news.example.com/a', now)).toBe(true)
  })

  it.each([
    ['https://bücher.example/a', 'bücher.example'],
    ['https://xn--bcher-kva.example/a', 'bücher.example'],
    ['https://paper.example:8443/a', 'paper.example'],
    ['https://paper.example/a', 'paper.example:8443'],
    ['https://paper.example./a', 'paper.example'],
    ['https://www.paper.example./a', 'PAPER.example.'],
    ['http://[::1]:8080/a', '[::1]'],
  ])('stays away from %s where %s is excluded', (address, site) => {
    const now = settings({ excluded: [site] })
    expect(isExcluded(address, now)).toBe(true)
    expect(inspectsAutomatically(address, now)).toBe(false)
  })

  it('stays out of a mailbox with a dot behind its name', () => {
    expect(isPrivateAddress('https://mail.google.com./mail/u/0/')).toBe(true)
    expect(inspectsAutomatically('https://mail.google.com./mail/u/0/', DEFAULT_SETTINGS)).toBe(false)
  })

  it('stays out of mailboxes', () => {
    expect(isPrivateAddress('https://mail.google.com/mail/u/0/')).toBe(true)
    expect(inspectsAutomatically('https://mail.google.com/mail/u/0/', DEFAULT_SETTINGS)).toBe(false)
  })
})
