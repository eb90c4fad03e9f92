import { expect, test } from 'vitest'
import { rankSentences } from '../../../../../core/brief/extract/sentence-scores'
import { longText } from '../../../../site/long-text'

const best = (paragraphs: number) => {
  const texts = [...longText(paragraphs).matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) => text)
  const { all } = rankSentences({
    title: 'A history that does not come to an end',
    lang: 'en',
    paragraphs: texts.map((text) => ({ text, kind: 'text' as const })),
  })
  return Math.max(...all.map(({ good }) => good))
}

test('the lines of a text are worth no less because it is long', () => {
  expect(best(500)).toBeGreaterThan(best(50) - 0.02)
})
