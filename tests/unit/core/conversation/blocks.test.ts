import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withAngleQuotes } from '../../../../core/conversation/blocks'
import { htmlBlocks } from '../../../../core/conversation/html-blocks'
import { commentBlocks } from '../../../../core/conversation/markdown-blocks'

test('a paragraph that begins with > is a quote', () => {
  expect(withAngleQuotes(htmlBlocks('&gt; they said<p>I say'))).toEqual([
    { kind: 'quote', spans: ['they said'] },
    { kind: 'text', spans: ['I say'] },
  ])
})

test.each([
  ['HTML', htmlBlocks],
  ['Markdown', commentBlocks],
])('whatever %s is read, all links are http(s) and nothing is empty', (_, read) => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<a href="',
      'javascript:x',
      'https://a.example/',
      '">',
      '</a>',
      '<pre>',
      '<blockquote>',
      '`',
      '](',
      '[',
      '\n',
      '&lt;',
      '<!--',
      '> ',
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { spans } of read(pieces.join(''))) {
        expect(spans.length).toBeGreaterThan(0)
        for (const span of spans)
          if (typeof span !== 'string' && 'href' in span) expect(span.href).toMatch(/^https?:\/\//)
      }
    }),
  )
})
