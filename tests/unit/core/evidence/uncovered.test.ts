import { describe, expect, it } from 'vitest'
import { makeBrief } from '../../../../core/brief/extract/make-brief'
import { uncovered } from '../../../../core/evidence/uncovered'
import { articleOf, FERRY } from '../../support/evidence-pages'

const article = articleOf(FERRY, { title: 'Ferry to Holm stops in October' })

const { brief } = makeBrief(article, { id: 'ferry', now: '2025-09-16T08:00:00Z' })

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
