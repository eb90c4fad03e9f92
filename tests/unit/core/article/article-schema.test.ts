import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../../core/article/article'
import { ARTICLE_LIMITS, articleSchema } from '../../../../core/article/article-schema'
import { sampleArticle } from '../../support/sample-article'

const parse = (article: unknown): Article => v.parse(articleSchema, article)

describe('articleSchema', () => {
  it('takes an ordinary article as it is', () => {
    expect(parse(sampleArticle)).toEqual(sampleArticle)
  })

  it('cuts what is too long, and says that it did not read all', () => {
    const paragraph = { kind: 'text', text: 'x'.repeat(ARTICLE_LIMITS.paragraph * 2) } as const
    const cut = parse({
      ...sampleArticle,
      title: 't'.repeat(1e6),
      captions: Array.from({ length: 1000 }, () => 'c'.repeat(1e4)),
      paragraphs: Array.from({ length: 2000 }, () => paragraph),
      keyPoints: { heading: 'Key points', points: ['One point of three words.'], at: [1999] },
    })
    expect(cut.title).toHaveLength(ARTICLE_LIMITS.title)
    expect(cut.captions).toHaveLength(ARTICLE_LIMITS.captions)
    const text = cut.paragraphs.reduce((sum, one) => sum + one.text.length, 0)
    expect(text).toBeLessThanOrEqual(ARTICLE_LIMITS.text)
    expect(text).toBeGreaterThan(ARTICLE_LIMITS.text / 2)
    expect(cut.reading.cut).toBe('long')
    expect(cut.keyPoints?.at).toEqual([-1])
  })

  it('keeps what the page said of its paywall', () => {
    const paragraphs = Array.from({ length: 5000 }, () => ({ kind: 'text', text: 'y'.repeat(1000) }))
    const reading = { words: 5000, cut: 'paywall' }
    expect(parse({ ...sampleArticle, paragraphs, reading }).reading.cut).toBe('paywall')
  })

  it('stays the same when it is cut twice', () => {
    const texts = fc.array(fc.string({ maxLength: 30, unit: 'binary' }), { maxLength: 8 })
    fc.assert(
      fc.property(texts, fc.string({ maxLength: 2000, unit: 'binary' }), (lines, title) => {
        const paragraphs = lines.map((text) => ({ kind: 'text' as const, text }))
        const once = parse({ ...sampleArticle, title, captions: lines, paragraphs })
        expect(parse(once)).toEqual(once)
      }),
    )
  })

  it('leaves no half of a character behind', () => {
    const title = `${'a'.repeat(ARTICLE_LIMITS.title - 1)}😀`
    expect(parse({ ...sampleArticle, title }).title).toBe('a'.repeat(ARTICLE_LIMITS.title - 1))
  })

  it.each([
    ['nothing', null],
    ['no paragraphs', { ...sampleArticle, paragraphs: undefined }],
    ['paragraphs of another kind', { ...sampleArticle, paragraphs: [{ kind: 'script', text: 'x' }] }],
    ['an endless address', { ...sampleArticle, url: `https://news.example/${'a'.repeat(5000)}` }],
  ])('refuses %s', (_, value) => {
    expect(v.safeParse(articleSchema, value).success).toBe(false)
  })
})
