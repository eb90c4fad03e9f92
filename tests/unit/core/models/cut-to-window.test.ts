import { describe, expect, test } from 'vitest'
import { scoreSentences } from '../../../../core/brief/extract/sentence-scores'
import { cutToWindow } from '../../../../core/models/cut-to-window'
import { estimateTokens } from '../../../../core/models/estimate-tokens'
import { articleOf, TRAM, tramArticle } from '../../support/tram-article'

describe('cutToWindow', () => {
  const long = articleOf(
    Array.from(
      { length: 60 },
      (_, i) =>
        `Paragraph ${i} tells of the harbour and its boats at some length. It goes on for a while, so ${i}.`,
    ),
  )
  const scores = scoreSentences(long).map((one, i) => ({ ...one, score: i % 7 === 0 ? 5 : -i }))

  test('leaves a page that fits as it is', () => {
    const cut = cutToWindow(tramArticle, scoreSentences(tramArticle), 4_000)
    expect(cut).toEqual({ text: TRAM.join('\n\n'), share: 1, leftOut: 0 })
  })

  test('keeps what matters most, in reading order, within the budget, and tells how much is gone', () => {
    const cut = cutToWindow(long, scores, 300)
    expect(estimateTokens(cut.text)).toBeLessThanOrEqual(330)
    const kept = scores.filter(({ text }) => cut.text.includes(text))
    expect(kept.every(({ score }) => score === 5)).toBe(true)
    expect(kept.map(({ text }) => cut.text.indexOf(text))).toEqual(
      [...kept.keys()].map((i) => cut.text.indexOf(kept[i]?.text ?? '')).sort((a, b) => a - b),
    )
    expect(cut.leftOut).toBe(scores.length - kept.length)
    expect(cut.share).toBeGreaterThan(0)
    expect(cut.share).toBeLessThan(0.5)
    expect(cut.text).toContain('[…]')
  })

  test('takes a heading along with what stands under it, and no other', () => {
    const article = {
      paragraphs: [
        { kind: 'heading' as const, text: 'Boats', level: 2 },
        { kind: 'text' as const, text: 'Boats are many. '.repeat(40).trim() },
        { kind: 'heading' as const, text: 'Trams', level: 3 },
        { kind: 'list item' as const, text: 'Trams are few.' },
      ],
      lang: 'en',
      title: '',
    }
    const all = scoreSentences(article).map((one) => ({ ...one, score: one.text.includes('Trams') ? 1 : 0 }))
    expect(cutToWindow(article, all, 12).text).toBe('### Trams\n\n- Trams are few.')
  })
})
