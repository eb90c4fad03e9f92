import { describe, expect, it } from 'vitest'
import { textLanguage } from '../../../../core/text/language'
import { tokens } from '../../../../core/text/tokens'

describe('language', () => {
  const german = tokens(
    'Der Rat der Stadt hat am Montag für die neue Linie gestimmt, und die Arbeiten werden im nächsten Jahr nicht vor dem Sommer beginnen, sagte er.',
  )
  it('corrects a template that declares another one', () => expect(textLanguage('en', german)).toBe('de'))
  it('trusts the declared one otherwise', () => expect(textLanguage('de-AT', german)).toBe('de'))
})
