import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineEvidence } from '../../../../core/evidence/line-evidence'
import { indexArticle } from '../../../../core/evidence/page-index'
import { articleOf } from '../../support/evidence-pages'

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
