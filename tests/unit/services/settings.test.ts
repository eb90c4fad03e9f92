import fc from 'fast-check'
import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_SETTINGS, settingsSchema, siteSchema } from '../../../core/settings'
import { settings } from '../../../services/settings'
import { NotSettingsError, readSettingsFile, settingsFile } from '../../../services/settings-file'
import { StorageFullError } from '../../../services/stored'

beforeEach(() => fakeBrowser.reset())

describe('settings', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await settings.get()).toEqual(DEFAULT_SETTINGS)
  })

  it('keep the good fields of a damaged record', async () => {
    await fakeBrowser.storage.local.set({ settings: { where: 'nowhere', theme: 'dark', listed: [5] } })
    expect(await settings.get()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })

  it('lose none of several changes made at once', async () => {
    await Promise.all([
      settings.update((now) => ({ ...now, theme: 'dark' })),
      settings.update((now) => ({ ...now, textSize: 'large' })),
      settings.update((now) => ({ ...now, excluded: [...now.excluded, 'a.example'] })),
      settings.update((now) => ({ ...now, excluded: [...now.excluded, 'b.example'] })),
    ])
    expect(await settings.get()).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'dark',
      textSize: 'large',
      excluded: ['a.example', 'b.example'],
    })
  })

  it('say so when the disk is full, and go on afterwards', async () => {
    const set = fakeBrowser.storage.local.set
    fakeBrowser.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
    await expect(settings.update((now) => ({ ...now, theme: 'dark' }))).rejects.toBeInstanceOf(
      StorageFullError,
    )
    fakeBrowser.storage.local.set = set
    expect((await settings.update((now) => ({ ...now, theme: 'light' }))).theme).toBe('light')
  })
})

describe('a settings file', () => {
  const all = { ...DEFAULT_SETTINGS, where: 'listed', listed: ['news.example'], theme: 'dark' } as const

  it('comes back as it was', () => {
    expect(readSettingsFile(settingsFile({ ...all, listed: [...all.listed] }))).toEqual(all)
  })

  it('is refused when it is another file, whatever that holds', () => {
    expect(() => readSettingsFile('{"settings":{}}')).toThrow(NotSettingsError)
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        expect(() => readSettingsFile(content)).toThrow(NotSettingsError)
      }),
    )
  })
})

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
