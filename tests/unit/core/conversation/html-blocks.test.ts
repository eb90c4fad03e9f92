import { describe, expect, test } from 'vitest'
import { plainBlocks } from '../../../../core/conversation/blocks'
import type { CommentBlock } from '../../../../core/conversation/conversation'
import { htmlBlocks } from '../../../../core/conversation/html-blocks'
import { workTime } from '../../support/work-time'

const kinds = (blocks: CommentBlock[]) => blocks.map(({ kind }) => kind)

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
    const time = workTime(() => {
      htmlBlocks('<a "'.repeat(5000))
      htmlBlocks('&#'.repeat(10_000))
    })
    expect(time).toBeLessThan(2000)
  })
})
