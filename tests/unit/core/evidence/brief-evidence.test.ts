import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../../core/evidence/brief-evidence'
import { lineEvidence } from '../../../../core/evidence/line-evidence'
import { indexArticle } from '../../../../core/evidence/page-index'
import { uncovered } from '../../../../core/evidence/uncovered'
import { makeBrief } from '../../../../core/summarize/make-brief'
import { articleOf, FERRY } from '../../support/evidence-pages'

const article = articleOf(FERRY, { title: 'Ferry to Holm stops in October' })
const { brief, passages } = makeBrief(article, { id: 'ferry', now: '2025-09-16T08:00:00Z' })

describe('evidenceOf', () => {
  it('hands on where the lines of a brief made of the page were cut from', () => {
    const evidence = evidenceOf(article, brief, passages)
    expect(evidence.takeaways).toHaveLength(brief.takeaways.length)
    evidence.takeaways.forEach((line, i) => {
      expect(line).toMatchObject({ text: brief.takeaways[i], verdict: 'found' })
      expect(line.passages[0]?.passage).toEqual(passages.takeaways[i])
    })
    expect(evidence.analysis).toHaveLength(brief.analysis.length)
  })

  it('has nothing where the brief has no such line', () => {
    expect(evidenceOf(article, { ...brief, whyItMatters: undefined, analysis: [] })).toMatchObject({
      whyItMatters: null,
      analysis: [],
    })
  })

  it('has no passage for any line on a page without text', () => {
    const { takeaways } = evidenceOf(articleOf([]), brief)
    expect(takeaways.every(({ verdict }) => verdict === 'absent')).toBe(true)
  })
})

describe('uncovered', () => {
  it('names what the page says and the brief does not, in reading order', () => {
    const short = { ...brief, whyItMatters: undefined, takeaways: [FERRY[0] ?? ''], analysis: [] }
    const left = uncovered(article, short)
    expect(left.map(({ text }) => text)).not.toContain(FERRY[0])
    expect(left.length).toBeGreaterThan(0)
    const places = left.map(({ passage }) => passage.paragraph)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('names nothing of a page that the brief tells in full', () => {
    expect(uncovered(article, { ...brief, takeaways: FERRY })).toEqual([])
  })
})

describe('evidence of anything', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom('', '\ud800', '1,2,3.4.5', 'ﬁ\u00ad', '20 - 30 %', '水水水', '12th 12 May'),
  )

  it('never throws, and passages lie within their paragraphs', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 6 }),
        text,
        fc.constantFrom('en', 'de', 'ja', '', 'xx'),
        (page, line, lang) => {
          const own = articleOf([...page, line], { lang })
          const index = indexArticle(own)
          for (const asked of [line, line.slice(1), `${page[0]} ${line}`]) {
            for (const { passage, strength } of lineEvidence(index, asked).passages) {
              const { length } = own.paragraphs[passage.paragraph]?.text ?? ''
              expect(passage.start).toBeGreaterThanOrEqual(0)
              expect(passage.end).toBeLessThanOrEqual(length)
              expect(strength).toBeGreaterThanOrEqual(0)
              expect(strength).toBeLessThanOrEqual(1)
            }
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  it('outlives texts of five million characters', () => {
    const long = 'The ferry to Holm stops in October. '.repeat(140_000)
    const index = indexArticle(articleOf([long, `\ud800${'x'.repeat(1_000_000)}`]))
    expect(lineEvidence(index, long).text).toHaveLength(long.length)
    expect(lineEvidence(index, 'The ferry to Holm stops in October.').verdict).toBe('found')
  })
})
