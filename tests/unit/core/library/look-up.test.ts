import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { coverageByTime } from '../../../../core/library/coverage-by-time'
import { fileNames } from '../../../../core/library/export/file-names'
import { facetsOf } from '../../../../core/library/facets'
import { type Filter, filterStories, NO_FILTER, sortStories } from '../../../../core/library/filter-stories'
import { lookUp, noteId } from '../../../../core/library/look-up'
import { LibrarySearch, searchText } from '../../../../core/library/search'
import {
  factsOf,
  type StoryMarks,
  type StorySummary,
  summaryOf,
} from '../../../../core/library/story-summary'
import { storyBriefs } from '../../../site/story-briefs'
import { anyBrief } from '../../support/arbitrary-brief'

const [comet, mill, strike] = storyBriefs
const bare: StoryMarks = { kept: false, readAt: null, note: '' }
const NOW = Date.UTC(2026, 2, 6)

function summary(
  brief: Brief,
  marks: Partial<StoryMarks> = {},
  changedAt: number | null = null,
): StorySummary {
  const place = { id: brief.id, story: brief.id, cameBy: 'imported' as const, addedAt: 9, changedAt }
  return summaryOf([factsOf(brief, place)], { ...bare, ...marks })
}
const stories = [
  summary({ ...comet, lang: 'pt-BR' }, { kept: true }),
  summary(mill, { readAt: 5 }),
  summary(strike, { readAt: 5, note: 'Wilhelmina' }, 6),
]
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

test('counts what can be filtered by, the most frequent first', () => {
  const { makers, topics, langs } = facetsOf(stories)
  expect(makers).toEqual([
    { value: 'Night Wire', count: 2 },
    { value: 'Tide Paper', count: 1 },
  ])
  expect(topics.map(({ value }) => value)).toEqual(['Crafts', 'Space', 'Transport', 'Work'])
  expect(langs[0]).toEqual({ value: 'en', count: 2 })
})

async function search(...briefs: Brief[]) {
  const made = new LibrarySearch()
  await made.add(briefs.map((brief) => searchText(brief.id, brief)))
  return made
}
const found = (one: LibrarySearch, query: string) => [...(one.find(query) ?? new Map()).keys()]

test('finds headlines, outlets, topics and texts, the last word as far as it is typed, in any order', async () => {
  const all = await search(...storyBriefs)
  expect(found(all, 'com')).toContain(comet.id)
  expect(found(all, 'flour satur')).toEqual([mill.id])
  expect(found(all, 'courier')).toEqual([mill.id])
  expect(found(all, 'transport')).toEqual([strike.id])
  // A word that is done must stand there whole.
  expect(found(all, 'ferr ')).not.toContain(mill.id)
  expect(found(all, 'observatroy')).toEqual([comet.id])
  expect(all.find('  … ')).toBeNull()
  expect(found(all, 'xyzzy')).toEqual([])
})

test('a text that was replaced or taken out is found no more', async () => {
  const all = await search(comet)
  await all.add([searchText(comet.id, { ...comet, headline: 'Asteroid', story: mill.story })])
  expect(found(all, 'ridge')).toEqual([])
  expect(found(all, 'asteroid')).toEqual([comet.id])
  all.remove(comet.id)
  expect(found(all, 'asteroid')).toEqual([])
  expect(all.size).toBe(0)
})

test('every word of a brief finds it, whatever stands in it', async () => {
  await fc.assert(
    fc.asyncProperty(anyBrief, async (brief) => {
      const one = await search(brief)
      for (const word of brief.headline.split(/\s+/))
        expect([null, brief.id]).toContain(one.find(word) === null ? null : found(one, word)[0])
    }),
    { numRuns: 100 },
  )
})

test('with a query the best fitting come first, and a note is found as its story', () => {
  const scores = new Map([
    [mill.id, 2],
    [noteId(strike.id), 5],
  ])
  expect(lookUp(stories, scores, NO_FILTER, 'newest', NOW).map(({ id }) => id)).toEqual([strike.id, mill.id])
  expect(lookUp(stories, null, NO_FILTER, 'oldest', NOW)).toHaveLength(3)
})

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

test('file names are such on every system, whatever the headline, and no two are the same', () => {
  const names = fileNames(
    ['a/b\\c:d*e?f"g<h>i|j#k^[l]', 'CON', 'con', '...', '\u202egnp.exe', 'Same', 'same', 'É'.repeat(300)].map(
      (headline) => ({ ...comet, headline }),
    ),
    'md',
  )
  expect(names.slice(0, 7)).toEqual([
    '2026-03-05 a b c d e f g h i j k l.md',
    '2026-03-05 story CON.md',
    '2026-03-05 story con (2).md',
    '2026-03-05 story.md',
    '2026-03-05 gnp.exe.md',
    '2026-03-05 Same.md',
    '2026-03-05 same (2).md',
  ])
  fc.assert(
    fc.property(fc.array(anyBrief, { maxLength: 8 }), (briefs) => {
      const made = fileNames(briefs, 'md')
      expect(new Set(made.map((name) => name.toLowerCase())).size).toBe(briefs.length)
      for (const name of made) {
        expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}]|[. ]\.md$|^[. ]/u)
        expect(new TextEncoder().encode(name).length).toBeLessThan(255)
      }
    }),
  )
})

test('a letter is not sought yet, two are in headlines and names, a Chinese sign at once', async () => {
  const chinese = { ...comet, id: 'zh', headline: '港口大桥重新开放', lang: 'zh' }
  const all = await search(...storyBriefs, chinese)
  expect(all.find('o')).toBeNull()
  // The word before still holds.
  expect(found(all, 'mill o')).toEqual([mill.id])
  expect(found(all, 'vo')).toEqual([strike.id])
  expect(found(all, 'ra')).toEqual([])
  // A word of two letters that stands whole in a text is no beginning: EU, UN, AI.
  expect(found(await search({ ...comet, takeaways: ['The EU pays for it.'] }), 'eu')).toEqual([comet.id])
  expect(found(all, 'rai')).toEqual([strike.id])
  expect(found(all, '桥')).toEqual(['zh'])
})
