import { expect, test } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { type Filter, filterStories, NO_FILTER, sortStories } from '../../../../core/library/filter-stories'
import { storyBriefs } from '../../../site/story-briefs'
import { NOW, storySummaries as stories } from '../../support/story-summaries'

const [comet, mill, strike] = storyBriefs

const ids = (filter: Partial<Filter>) =>
  filterStories(stories, { ...NO_FILTER, ...filter }, NOW).map(({ id }) => id)

test.each<[Partial<Filter>, Brief[]]>([
  [{}, [comet, mill, strike]],
  [{ source: 'by:Tide Paper' }, [mill]],
  [{ source: 'came:imported' }, [comet, mill, strike]],
  [{ source: 'came:made' }, []],
  [{ topic: 'Work' }, [strike]],
  [{ lang: 'pt' }, [comet]],
  [{ period: 'day' }, [comet]],
  [{ period: 'week' }, [comet, mill, strike]],
  [{ kept: true }, [comet]],
  // Updated since it was read is unread again.
  [{ unread: true }, [comet, strike]],
  [{ unread: true, topic: 'Work', kept: true }, []],
])('the filter %j leaves what fits', (filter, expected) => {
  expect(ids(filter)).toEqual(expected.map(({ id }) => id))
})

test('sorts by date, by when they were added, by headline, and equal ones always alike', () => {
  const order = (sort: Parameters<typeof sortStories>[1]) => sortStories(stories, sort).map(({ id }) => id)
  expect(order('newest')).toEqual([comet.id, mill.id, strike.id])
  expect(order('oldest')).toEqual([strike.id, mill.id, comet.id])
  expect(order('headline')).toEqual([strike.id, comet.id, mill.id])
  expect(order('added')).toEqual([comet.id, strike.id, mill.id])
})
