import { beforeEach, describe, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { closeStorage } from '../../../../services/models/close-storage'

beforeEach(() => fakeBrowser.reset())

describe('closeStorage', () => {
  test('closes the storage where the browser can', async () => {
    const levels: unknown[] = []
    Object.assign(fakeBrowser.storage.local, {
      setAccessLevel: async (level: unknown) => void levels.push(level),
    })
    expect(await closeStorage()).toBe(true)
    expect(levels).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }])
    Object.assign(fakeBrowser.storage.local, {
      setAccessLevel: () => Promise.reject(new Error('session only')),
    })
    expect(await closeStorage()).toBe(false)
    Object.assign(fakeBrowser.storage.local, { setAccessLevel: undefined })
    expect(await closeStorage()).toBe(false)
  })
})
