import { describe, expect, test } from 'vitest'
import { blockText } from '../../../../core/conversation/blocks'
import type { CommentBlock } from '../../../../core/conversation/conversation'
import { commentBlocks } from '../../../../core/conversation/markdown-blocks'

const kinds = (blocks: CommentBlock[]) => blocks.map(({ kind }) => kind)

describe('Markdown of comments', () => {
  test('what HTML keeps is kept', () => {
    const blocks = commentBlocks(
      '> quoted\n> on\n\nSome *soft* and **loud** `x<y`.\nSee [here](https://a.example/b_(c)) or https://b.example/d.\n\n```js\nlet a = 1\n```\n\n- one\n- two\n\nThen:\n\n    indented',
    )
    expect(kinds(blocks)).toEqual(['quote', 'text', 'code', 'item', 'item', 'text', 'code'])
    expect(blocks[1]?.spans).toContainEqual({ text: 'here', href: 'https://a.example/b_(c)' })
    expect(blocks[1]?.spans).toContainEqual({ text: 'https://b.example/d', href: 'https://b.example/d' })
    expect(blocks[1]?.spans).toContainEqual({ text: 'x<y', style: 'code' })
    expect(blocks[2]?.spans).toEqual(['let a = 1'])
  })

  test('images are named and not linked, other schemes are text, HTML is text', () => {
    const blocks = commentBlocks(
      '![a cat](https://t.example/p.png) [x](javascript:alert(1)) <img src=x onerror=y>',
    )
    expect(JSON.stringify(blocks)).not.toContain('t.example')
    expect(blocks[0]?.spans.every((span) => typeof span === 'string' || !('href' in span))).toBe(true)
    expect(blockText(blocks[0] ?? { kind: 'text', spans: [] })).toContain('<img src=x onerror=y>')
  })
})
