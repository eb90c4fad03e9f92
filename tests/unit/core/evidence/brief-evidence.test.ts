import { describe, expect, it } from 'vitest'
import { makeBrief } from '../../../../core/brief/extract/make-brief'
import { evidenceOf } from '../../../../core/evidence/brief-evidence'
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
