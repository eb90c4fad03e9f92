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

describe('what a writer hid', () => {
  const hidden = (html: string) => {
    const blocks = htmlBlocks(html)
    const spans = blocks.flatMap((block) => block.spans)
    const inside = spans.flatMap((span) =>
      typeof span === 'object' && 'spoiler' in span ? span.spoiler : [],
    )
    const text = (all: typeof inside) =>
      all.map((span) => (typeof span === 'string' ? span : span.text)).join('')
    return { open: plainBlocks(blocks), closed: text(inside) }
  }

  test.each([
    [
      'Reddit',
      '<p>I saw it. <span class="md-spoiler-text">He did it.</span> Go.</p>',
      'I saw it. […] Go.',
      'He did it.',
    ],
    [
      'Stack Exchange',
      '<p>So:</p><blockquote class="spoiler"><p>He</p><p>did.</p></blockquote><p>End</p>',
      'So:\n[…]\nEnd',
      'He\ndid.',
    ],
    [
      'Discourse',
      "<div class='spoiled spoiler-blurred'><p>He <b>did</b></p></div>After",
      '[…]\nAfter',
      'He did',
    ],
    [
      'GitHub',
      '<details><summary>The end</summary><p>He did.</p><p>Yes.</p></details>After',
      'The end\n[…]\nAfter',
      'He did.\nYes.',
    ],
    ['without a name', '<details>He did.</details>After', '[…]\nAfter', 'He did.'],
    ['an element of that name', 'So <tg-spoiler>he did</tg-spoiler> it', 'So […] it', 'he did'],
    [
      'one within another',
      '<span class="spoiler">a <span>b</span> <span class="spoiler">c</span> d</span> e',
      '[…] e',
      'a b c d',
    ],
    ['never closed', 'a <span class=spoiler>b <p>c', 'a […]', 'b \nc'],
    ['an older way of Reddit', 'So <a href="/spoiler">he did</a> it', 'So […] it', 'he did'],
    [
      'with a link',
      '<span class="spoiler">see <a href="https://a.example/">this</a></span>',
      '[…]',
      'see this',
    ],
  ])('%s: stays closed, and all of it is there', (_, html, open, closed) => {
    expect(hidden(html)).toEqual({ open, closed })
  })

  test('a word that only sounds so hides nothing', () => {
    expect(htmlBlocks('<p class="x">The spoiler of a car</p>')[0]?.spans).toEqual(['The spoiler of a car'])
  })
})
