import { expect, test } from 'vitest'
import { coverageByTime } from '../../../../core/library/coverage-by-time'
import { storyBriefs } from '../../../site/story-briefs'

const [comet, mill] = storyBriefs

test('lists the coverage of all briefs once, by time, the undated last', () => {
  const again = {
    ...mill,
    coverage: [{ title: 'X', url: 'https://courier.example/mill?utm_source=a', publisher: 'C' }],
  }
  const texts = coverageByTime([comet, mill, again])
  expect(texts.map(({ url }) => url)).toEqual([
    'https://sky.example/comet',
    'https://courier.example/mill',
    'https://tide.example/mill',
  ])
  expect(texts.filter(({ isOriginal }) => isOriginal)).toHaveLength(2)
})
