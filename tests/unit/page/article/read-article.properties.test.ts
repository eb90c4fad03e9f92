// @vitest-environment happy-dom

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rangeOf } from '../../../../page/article/range-of'
import { readArticle } from '../../../../page/article/read-article'
import { ADDRESS, parse, STORY } from '../../support/article-pages'
import { isLong } from '../../support/is-long'

const TAGS = [
  'div',
  'p',
  'ul',
  'li',
  'h2',
  'span',
  'a',
  'table',
  'td',
  'blockquote',
  'aside',
  'x-card',
  'br',
  'svg',
  'pre',
]
const CLASSES = ['', 'related', 'caption', 'story', 'share', '__proto__', 'ad "x', '<b>']

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(
      ...STORY,
      ' ',
      '💧 水 น้ำ',
      '<!-- no -->',
      '\u0000\u202e',
      'Key takeaways',
      '• one thing is said here',
    ),
    fc
      .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...CLASSES), fc.array(tie('node'), { maxLength: 5 }))
      .map(([tag, name, children]) => `<${tag} class='${name}'>${children.join('')}</${tag}>`),
  ),
}))
/** Of elements in elements; the document of the tests takes the square of it. */
const DEPTH = isLong ? 3000 : 1000

const body = fc.array(node, { maxLength: 12 }).map((nodes) => nodes.join(''))

describe('readArticle on any page', () => {
  it('never throws, never changes the page, and each paragraph is found in it', async () => {
    await fc.assert(
      fc.asyncProperty(body, async (html) => {
        const document = parse('<title>Harbour road to close</title>', html)
        const before = document.documentElement.outerHTML
        const { article, places } = await readArticle(document, ADDRESS)
        expect(document.documentElement.outerHTML).toBe(before)
        expect(places).toHaveLength(article.paragraphs.length)
        article.paragraphs.forEach(({ text }, i) => {
          expect(text).toBe(text.replace(/\s+/g, ' ').trim())
          const place = places[i]
          expect(place && rangeOf(place)).not.toBeNull()
        })
        for (const at of article.keyPoints?.at ?? []) expect(at).toBeLessThan(article.paragraphs.length)
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  it('outlives nesting of thousands of elements', async () => {
    const document = parse('<title>Deep</title>', '')
    let inner: Element = document.body
    for (let depth = 0; depth < DEPTH; depth++) inner = inner.appendChild(document.createElement('div'))
    inner.textContent = STORY.join(' ')
    await expect(readArticle(document, ADDRESS)).resolves.toBeDefined()
  }, 60_000)
})
