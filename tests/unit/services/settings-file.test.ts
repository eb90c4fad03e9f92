import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../core/settings'
import { NotSettingsError, readSettingsFile, settingsFile } from '../../../services/settings-file'

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
