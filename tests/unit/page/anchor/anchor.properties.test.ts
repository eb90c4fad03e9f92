// @vitest-environment happy-dom

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Anchor } from '../../../../page/anchor/anchor'
import { blocksOf } from '../../../../page/article/blocks'
import { rangeOf } from '../../../../page/article/range-of'
import { PassageHighlights } from '../../../../page/highlight/passage-highlights'
import { articleOf } from '../../support/evidence-pages'
import { isLong } from '../../support/is-long'
import { stubHighlights } from '../../support/stub-highlights'

/** Words of several scripts, some with what readers do not see, written as HTML. */
const WORDS = [
  ...'harbour council winter ferry engine island school storm pier signatures'.split(' '),
  'of&#64257;ce',
  'e&#xfb00;ect',
  'har&shy;bour',
  'coun&#8203;cil',
  'caf&eacute;',
  'cafe&#769;',
  'Ma&ntilde;ana',
  '&ldquo;open&rdquo;',
  'it&rsquo;s',
  'R&amp;D',
  '1&nbsp;200',
  '県議会は火曜日',
  'フェリーを廃止',
  '島の家族',
  'العبّارة',
  'جزيرة',
  'المدرسة',
  'мост',
  'Straße',
  '😀',
]
const INLINE = ['b', 'i', 'a', 'span', 'em', 'mark', 'span dir="rtl"']

const word = fc.constantFrom(...WORDS)
const inline = fc.letrec<{ run: string }>((tie) => ({
  run: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.array(word, { minLength: 2, maxLength: 8 }).map((words) => words.join(' ')),
    fc
      .tuple(
        fc.constantFrom(...INLINE),
        fc.array(tie('run'), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(' ', '', '\n  ', '&nbsp;'),
      )
      .map(([tag, runs, gap]) => `<${tag}>${runs.join(gap)}</${tag.split(' ')[0]}>`),
  ),
})).run
const paragraph = fc
  .tuple(
    fc.constantFrom('p', 'div', 'li', 'blockquote', 'td'),
    fc.array(inline, { minLength: 2, maxLength: 5 }),
  )
  .map(([tag, runs]) => {
    const inner = runs.join(' ')
    if (tag === 'td') return `<table><tr><td>${inner}</td></tr></table>`
    return `<${tag}>${inner}<!-- x --></${tag}>`
  })
const page = fc
  .array(paragraph, { minLength: 1, maxLength: 8 })
  .map((all) => `<main>${all.join('\n')}</main>`)
const cut = fc.record({
  page,
  at: fc.nat(),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  share: fc.double({ min: 0.2, max: 1, noNaN: true }),
})

const SHORTEST = 16
const RUNS = isLong ? 500 : 200

/** A stretch of a paragraph that begins and ends with a letter of its own, not with a mark upon one or what is not seen. */
function stretch(text: string, from: number, share: number): { start: number; end: number } | null {
  const characters = [...text.matchAll(/[\p{L}\p{N}][\p{M}]*/gu)]
  const first = characters[Math.floor(from * (characters.length - 1) * 0.6)]
  const last =
    characters[Math.min(characters.length - 1, Math.floor((from * 0.6 + share) * (characters.length - 1)))]
  if (!first || !last) return null
  const end = last.index + last[0].length
  return end - first.index >= SHORTEST ? { start: first.index, end } : null
}

describe('a passage cut from any page', () => {
  it('is found at its exact place', () => {
    let found = 0
    fc.assert(
      fc.property(cut, ({ page: html, at, from, share }) => {
        document.body.innerHTML = html
        const blocks = blocksOf(document.body, () => true)
        const article = articleOf(blocks.map(({ text }) => text))
        const paragraphAt = at % Math.max(1, blocks.length)
        const block = blocks[paragraphAt]
        const place = block && stretch(block.text, from, share)
        fc.pre(Boolean(block && place))
        if (!block || !place) return
        const wanted = rangeOf(block, place.start, place.end)
        const anchored = new Anchor(document, article).find({ paragraph: paragraphAt, ...place })
        expect(anchored).toHaveProperty('range')
        if (!('range' in anchored) || !wanted) return
        expect(anchored.range.toString()).toBe(wanted.toString())
        expect([anchored.range.startContainer, anchored.range.startOffset]).toEqual([
          wanted.startContainer,
          wanted.startOffset,
        ])
        expect([anchored.range.endContainer, anchored.range.endOffset]).toEqual([
          wanted.endContainer,
          wanted.endOffset,
        ])
        found++
      }),
      { numRuns: RUNS },
    )
    expect(found).toBe(RUNS)
  }, 120_000)

  it('can be marked and freed again without a trace in the document', () => {
    const restore = stubHighlights()
    fc.assert(
      fc.property(cut, ({ page: html, at, from, share }) => {
        document.body.innerHTML = html
        const before = document.documentElement.outerHTML
        const sheets = document.adoptedStyleSheets.length
        const blocks = blocksOf(document.body, () => true)
        const paragraphAt = at % Math.max(1, blocks.length)
        const place = blocks[paragraphAt] && stretch(blocks[paragraphAt].text, from, share)
        fc.pre(Boolean(place))
        if (!place) return
        const ending = new AbortController()
        const marks = new PassageHighlights({
          document,
          anchor: new Anchor(document, articleOf(blocks.map(({ text }) => text))),
          signal: ending.signal,
        })
        marks.find('line', [{ paragraph: paragraphAt, ...place }])
        marks.show(['line'], 'line')
        expect(CSS.highlights.size).toBe(2)
        expect(document.documentElement.outerHTML).toBe(before)
        ending.abort()
        expect(CSS.highlights.size).toBe(0)
        expect(document.adoptedStyleSheets).toHaveLength(sheets)
        expect(document.documentElement.outerHTML).toBe(before)
      }),
      { numRuns: 100 },
    )
    restore()
  }, 120_000)
})
