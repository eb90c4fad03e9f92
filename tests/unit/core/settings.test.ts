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
  it('never makes the whole record unreadable', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (excluded, where) => {
        expect(v.is(settingsSchema, { excluded, where })).toBe(true)
      }),
    )
  })
})
