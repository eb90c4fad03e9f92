import { describe, expect, test } from 'vitest'
import { plainBlocks } from '../../../../core/conversation/blocks'
import type { CommentBlock } from '../../../../core/conversation/conversation'
import { commentBlocks } from '../../../../core/conversation/markdown-blocks'

const read = commentBlocks
const inside = (blocks: readonly CommentBlock[]) =>
  JSON.stringify(
    blocks.flatMap(({ spans }) => spans.filter((span) => typeof span === 'object' && 'spoiler' in span)),
  )

describe('Markdown with spoilers as Lemmy has them', () => {
  test.each([
    ['with a name', 'a\n\n::: spoiler The end\nhe did it\n:::\n\nb', 'a\nThe end\n[…]\nb'],
    ['with marks in its name', '::: spoiler The **end**\nhe did it\n:::', 'The end\n[…]'],
    ['in a quote', '> a\n> ::: spoiler x\n> he did it\n> :::', 'a\nx\n[…]'],
    ['without one', '::: spoiler\nhe did it\n:::', '[…]'],
    ['right after a line', 'a\n:::spoiler x\nhe did it\n:::\nb', 'a\nx\n[…]\nb'],
    ['with more colons', ':::: spoiler x\nhe did it\n::::', 'x\n[…]'],
    ['never closed', 'a\n::: spoiler x\nhe did it', 'a\nx\n[…]'],
    ['with Windows line ends', 'a\r\n::: spoiler x\r\nhe did it\r\n:::\r\nb', 'a\nx\n[…]\nb'],
  ])('%s', (_, markdown, open) => {
    const blocks = read(markdown)
    expect(plainBlocks(blocks)).toBe(open)
    expect(inside(blocks)).toContain('he did it')
  })

  test('two are two, and what stands between is open', () => {
    const blocks = read('::: spoiler a\none\n:::\nopen\n::: spoiler b\ntwo\n:::')
    expect(plainBlocks(blocks)).toBe('a\n[…]\nopen\nb\n[…]')
  })

  test('within code the marks are text', () => {
    const blocks = read('```\n::: spoiler x\nshown\n:::\n```')
    expect(plainBlocks(blocks)).toContain('shown')
    expect(inside(blocks)).toBe('[]')
  })

  test('without any everything is open', () => {
    const blocks = read('One\n\n> two\n\n- three\n\nfour ::: spoiler five')
    expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'quote', 'item', 'text'])
    expect(inside(blocks)).toBe('[]')
  })
})
