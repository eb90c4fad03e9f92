import { expect, test } from 'vitest'
import { takeawayFinder } from '../../../../core/conversation/takeaway-of'
import { sampleBrief } from '../../support/sample-brief'

test('a comment speaks of the takeaway whose words it holds, or of none', () => {
  const find = takeawayFinder(sampleBrief)
  const about = (text: string) => find({ blocks: [{ kind: 'text', spans: [text] }] })
  expect(about('80 million for repairs is a lot, who pays?')).toBe(1)
  expect(about('Why are lorries still banned? Our lorries need that route.')).toBe(2)
  expect(about('First! Nice weather today, and my cat agrees.')).toBeNull()
})
