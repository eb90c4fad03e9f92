import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings'
import { isInspected, withSite } from '../../../services/site-switch'

const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change })

describe('withSite', () => {
  const url = 'https://www.example.com/a'

  it.each(['every', 'listed', 'click'] as const)('turns a site off and on again (%s)', (where) => {
    const listed = where === 'listed' ? ['example.com'] : []
    const start = settings({ where, listed })
    const off = withSite(url, false, start)
    expect(isInspected(url, off)).toBe(false)
    expect(withSite(url, true, off)).toEqual(start)
  })

  it('excludes a part of a listed site without dropping the site', () => {
    const off = withSite(
      'https://sport.example.com/',
      false,
      settings({ where: 'listed', listed: ['example.com'] }),
    )
    expect(off.listed).toEqual(['example.com'])
    expect(isInspected('https://sport.example.com/', off)).toBe(false)
    expect(isInspected(url, off)).toBe(true)
  })
})
