import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Brief } from '../../../../core/brief/brief'
import { LibrarySearch, searchText } from '../../../../core/library/search'
import { storyBriefs } from '../../../site/story-briefs'
import { anyBrief } from '../../support/arbitrary-brief'

const [comet, mill, strike] = storyBriefs

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
