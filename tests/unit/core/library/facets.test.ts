import { expect, test } from 'vitest'
import { facetsOf } from '../../../../core/library/facets'
import { storySummaries as stories } from '../../support/story-summaries'

test('counts what can be filtered by, the most frequent first', () => {
  const { makers, topics, langs } = facetsOf(stories)
  expect(makers).toEqual([
    { value: 'Night Wire', count: 2 },
    { value: 'Tide Paper', count: 1 },
  ])
  expect(topics.map(({ value }) => value)).toEqual(['Crafts', 'Space', 'Transport', 'Work'])
  expect(langs[0]).toEqual({ value: 'en', count: 2 })
})
