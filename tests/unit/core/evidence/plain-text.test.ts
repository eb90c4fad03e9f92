import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, sourceSpan } from '../../../../core/evidence/plain-text'

describe('plainText', () => {
  it('brings texts that look alike to one form', () => {
    expect(plainText(' The\u00a0of\u00adﬁce’s\n\tcafé — “open” ').text).toBe(`the office's cafe - "open"`)
    expect(plainText('cafe\u0301').text).toBe(plainText('CAFÉ').text)
    expect(plainText('ａｂｃ １２').text).toBe('abc 12')
    expect(plainText('a b\nc', 'none').text).toBe('abc')
  })

  it('leads back to the source, ligatures and combining marks whole', () => {
    const source = 'x  ofﬁce cafe\u0301!'
    const plain = plainText(source)
    const at = plain.text.indexOf('office')
    expect(sourceSpan(plain, at, at + 6)).toEqual({ start: 3, end: 8 })
    const mark = plain.text.indexOf('cafe')
    expect(sourceSpan(plain, mark, mark + 4)).toEqual({ start: 9, end: 14 })
    expect(sourceSpan(plain, 3, 3)).toBeNull()
  })

  it('has a place in order for every unit, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('single' as const, 'none' as const),
        (source, spaces) => {
          const { text, from, to } = plainText(source, spaces)
          expect(from).toHaveLength(text.length)
          for (let i = 0; i < text.length; i++) {
            expect(to[i]).toBeGreaterThan(from[i] ?? 0)
            expect(to[i]).toBeLessThanOrEqual(source.length)
            if (i) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1] ?? 0)
          }
        },
      ),
    )
  })
})
