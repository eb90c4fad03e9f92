import { expect, test } from 'vitest'
import { quotesOf } from '../../../../core/conversation/quotes'

test('quotes long enough to be found are taken from blocks and from between marks', () => {
  const quotes = quotesOf({
    blocks: [
      { kind: 'quote', spans: ['The bridge opened to traffic on Monday.'] },
      { kind: 'text', spans: ['They write “the repairs cost 80 million in all” and "short".'] },
      { kind: 'code', spans: ['"this is code and no quotation of anything"'] },
    ],
  })
  expect(quotes).toEqual(['The bridge opened to traffic on Monday.', 'the repairs cost 80 million in all'])
})
