import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { settingsSchema, siteSchema } from '../../../core/settings'

describe('siteSchema', () => {
  it.each(['example.com', 'Sub.Example.COM ', 'bücher.example', 'localhost', '192.168.1.5'])(
    'takes %s',
    (site) => {
      expect(v.is(siteSchema, site)).toBe(true)
    },
  )
  it.each([
    '',
    ' ',
    'exa mple.com',
    'https://example.com',
    'example.com/a',
    '-a.example',
    'a..b',
    '*.example.com',
  ])('refuses “%s”', (site) => {
    expect(v.is(siteSchema, site)).toBe(false)
  })
  it('costs a list no more than the name that is none', () => {
    const { excluded } = v.parse(settingsSchema, { excluded: ['a.example', '-b.example', 4, '[::1]'] })
    expect(excluded).toEqual(['a.example', '[::1]'])
  })
  it('never makes the whole record unreadable', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (excluded, where) => {
        expect(v.is(settingsSchema, { excluded, where })).toBe(true)
      }),
    )
  })
})
