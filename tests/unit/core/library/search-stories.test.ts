import { expect, test } from 'vitest'
import { NO_FILTER } from '../../../../core/library/filter-stories'
import { noteId, searchStories } from '../../../../core/library/search-stories'
import { storyBriefs } from '../../../site/story-briefs'
import { NOW, storySummaries as stories } from '../../support/story-summaries'

const [, mill, strike] = storyBriefs

test('with a query the best fitting come first, and a note is found as its story', () => {
  const scores = new Map([
    [mill.id, 2],
    [noteId(strike.id), 5],
  ])
  expect(
    searchStories(stories, scores, { filter: NO_FILTER, sort: 'newest', now: NOW }).map(({ id }) => id),
  ).toEqual([strike.id, mill.id])
  expect(searchStories(stories, null, { filter: NO_FILTER, sort: 'oldest', now: NOW })).toHaveLength(3)
})
