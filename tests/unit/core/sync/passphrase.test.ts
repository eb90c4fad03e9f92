import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passphraseBits, passphraseStrength } from '../../../../core/sync/passphrase'

describe('how hard a passphrase is to guess', () => {
  it.each([
    '',
    'aaaaaaaaaaaaaaaaaaaa',
    '1234567890123456',
    'abcdefghijklmnop',
    'qwertzuiopasdfgh',
    'password12',
    'P4ssw0rd1234',
    'Sommer2026!',
    'bridgebridgebridgebridge',
    'bridge bridge bridge bridge bridge',
    'liverpool 1999',
    'a wrong passphrase',
  ])('“%s” is weak', (passphrase) => {
    expect(passphraseStrength(passphrase)).toBe('weak')
  })

  it.each(['four words of mine', 'harbour lantern copper Tuesday', 'kX9#vQ2pLw'])(
    '“%s” is fair',
    (passphrase) => {
      expect(passphraseStrength(passphrase)).toBe('fair')
    },
  )

  it.each([
    'harbour lantern copper Tuesday violin moss',
    'G7v!tq#Lz2@wPm9x',
    '9f8e7d6c5b4a39281706',
    'гавань фонарь медь вторник скрипка мох',
  ])('“%s” is strong', (passphrase) => {
    expect(passphraseStrength(passphrase)).toBe('strong')
  })

  it('is told of any text, and quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(passphraseBits(text)).toBeGreaterThanOrEqual(0)
      }),
    )
    const from = performance.now()
    for (const unit of ['a', 'ab', '1', 'é', '!', ' ', 'a1!']) passphraseBits(unit.repeat(100_000))
    expect(performance.now() - from).toBeLessThan(1000)
  })

  it('grows with every further word, and not with the same one', () => {
    const [one, more, same] = ['amber', 'amber kettle', 'amber amber'].map(passphraseBits)
    expect(more).toBeGreaterThan(one ?? 0)
    expect(same).toBe(one)
  })
})
