import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockText, plainBlocks, withAngleQuotes } from '../../../../core/conversation/blocks'
import type { Block } from '../../../../core/conversation/conversation'
import { htmlBlocks } from '../../../../core/conversation/html-blocks'
import { markdownBlocks } from '../../../../core/conversation/markdown-blocks'

const kinds = (blocks: Block[]) => blocks.map(({ kind }) => kind)

describe('HTML of comments', () => {
  test('paragraphs, links, code, quotes and lists are kept', () => {
    const blocks = htmlBlocks(
      'First &amp; foremost <i>this</i>.<p>A <a href="https:&#x2F;&#x2F;a.example&#x2F;x" rel="nofollow">link</a><p><pre><code>if (a &lt; b)\n  c()</code></pre><blockquote><p>said</p></blockquote><ul><li>one</li><li>two</li></ul>',
    )
    expect(kinds(blocks)).toEqual(['text', 'text', 'code', 'quote', 'item', 'item'])
    expect(blocks[0]?.spans).toEqual(['First & foremost ', { text: 'this', style: 'emphasis' }, '.'])
    expect(blocks[1]?.spans).toEqual(['A ', { text: 'link', href: 'https://a.example/x' }])
    expect(blocks[2]?.spans).toEqual(['if (a < b)\n  c()'])
  })

  test('scripts, styles, images and handlers leave no trace', () => {
    const blocks = htmlBlocks(
      '<script>alert(1)</script><style>p{}</style><img src="https://t.example/p.png" onerror="x()" alt="a cat"><p onclick=x()>ok</p><svg><script>y()</script></svg><iframe src=x>in</iframe>',
    )
    expect(plainBlocks(blocks)).toBe('a cat\nok')
    expect(JSON.stringify(blocks)).not.toMatch(/t\.example|onerror|alert/)
  })

  test.each(['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,x', 'https://a:b@c.example/'])(
    'an address such as %s becomes text',
    (href) => {
      expect(htmlBlocks(`<a href="${href}">go</a>`)).toEqual([{ kind: 'text', spans: ['go'] }])
    },
  )

  test('half a tag, half an entity and markup written as text stay text', () => {
    expect(plainBlocks(htmlBlocks('a < b &notme; &lt;b&gt; <unclosed'))).toBe('a < b &notme; <b> <unclosed')
  })

  test('a long text of open brackets does not take long', () => {
    const since = performance.now()
    htmlBlocks('<a "'.repeat(5000))
    htmlBlocks('&#'.repeat(10_000))
    expect(performance.now() - since).toBeLessThan(2000)
  })
})

test('a paragraph that begins with > is a quote', () => {
  expect(withAngleQuotes(htmlBlocks('&gt; they said<p>I say'))).toEqual([
    { kind: 'quote', spans: ['they said'] },
    { kind: 'text', spans: ['I say'] },
  ])
})

describe('Markdown of comments', () => {
  test('what HTML keeps is kept', () => {
    const blocks = markdownBlocks(
      '> quoted\n> on\n\nSome *soft* and **loud** `x<y`.\nSee [here](https://a.example/b_(c)) or https://b.example/d.\n\n```js\nlet a = 1\n```\n\n- one\n- two\n\n    indented',
    )
    expect(kinds(blocks)).toEqual(['quote', 'text', 'code', 'item', 'item', 'code'])
    expect(blocks[1]?.spans).toContainEqual({ text: 'here', href: 'https://a.example/b_(c)' })
    expect(blocks[1]?.spans).toContainEqual({ text: 'https://b.example/d', href: 'https://b.example/d' })
    expect(blocks[1]?.spans).toContainEqual({ text: 'x<y', style: 'code' })
    expect(blocks[2]?.spans).toEqual(['let a = 1'])
  })

  test('images are named and not linked, other schemes are text, HTML is text', () => {
    const blocks = markdownBlocks(
      '![a cat](https://t.example/p.png) [x](javascript:alert(1)) <img src=x onerror=y>',
    )
    expect(JSON.stringify(blocks)).not.toContain('t.example')
    expect(blocks[0]?.spans.every((span) => typeof span === 'string' || !('href' in span))).toBe(true)
    expect(blockText(blocks[0] ?? { kind: 'text', spans: [] })).toContain('<img src=x onerror=y>')
  })
})

test.each([
  ['HTML', htmlBlocks],
  ['Markdown', markdownBlocks],
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
