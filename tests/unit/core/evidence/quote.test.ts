import { describe, expect, it } from 'vitest'
import { quoteOf } from '../../../../core/evidence/quote'
import { articleOf } from '../../support/evidence-pages'

describe('quoteOf', () => {
  it('takes context from the paragraphs around', () => {
    const quote = quoteOf(articleOf(['One two.', 'Three four five.', 'Six.']), {
      paragraph: 1,
      start: 6,
      end: 10,
    })
    expect(quote).toMatchObject({ exact: 'four', prefix: 'One two.\nThree ', suffix: ' five.\nSix.' })
    expect(quoteOf(articleOf(['One']), { paragraph: 0, start: 3, end: 9 })).toBeNull()
  })
})
