import { beforeEach, describe, expect, it } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { DEFAULT_SETTINGS } from '../../../core/settings'
import { settings } from '../../../services/settings'
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
