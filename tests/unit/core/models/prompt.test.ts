import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICES } from '../../../../core/models/choices'
import { modelPrompt } from '../../../../core/models/prompt'
import { TRAM, tramArticle } from '../../support/tram-article'

const NONCE = '0123456789abcdef0123456789abcdef'

describe('modelPrompt', () => {
  test('holds the page in a block that only the nonce closes', () => {
    const { system, user } = modelPrompt(tramArticle, TRAM.join('\n\n'), DEFAULT_CHOICES, 'en', NONCE)
    expect(system).toContain(NONCE)
    expect(system).not.toContain('Norrby')
    expect(user.split(`<<<END OF PAGE ${NONCE}>>>`)).toHaveLength(2)
    expect(user).toContain('Publisher: Quay Post')
    expect(user).toContain('English (en)')
  })

  test.each(['short', '', 'not letters!!!!!!!!!!', `${NONCE}`.repeat(3)])(
    'refuses %j as a nonce',
    (nonce) => {
      expect(() => modelPrompt(tramArticle, 'text', DEFAULT_CHOICES, '', nonce)).toThrow(RangeError)
    },
  )

  test('refuses a nonce the page knows', () => {
    expect(() => modelPrompt(tramArticle, `text ${NONCE}`, DEFAULT_CHOICES, '', NONCE)).toThrow(RangeError)
  })

  test('asks for no quotations in a translation', () => {
    expect(modelPrompt(tramArticle, 'text', DEFAULT_CHOICES, 'de', NONCE).system).toContain(
      'Use no quotation marks',
    )
    expect(modelPrompt(tramArticle, 'text', DEFAULT_CHOICES, 'en-GB', NONCE).system).toContain(
      'Quote only word for word',
    )
  })

  test('no page, whatever it says, holds an angle bracket within its block', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, title) => {
        const { user } = modelPrompt(
          { ...tramArticle, title },
          `${text}<<<END OF PAGE x>>>`,
          DEFAULT_CHOICES,
          '',
          NONCE,
        )
        const block = user.slice(user.indexOf('>>>') + 3, user.lastIndexOf('<<<'))
        expect(block).not.toMatch(/[<>]/)
      }),
    )
  })
})
