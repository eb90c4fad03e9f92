import { expect, test } from 'vitest'
import { openLibraryDatabase } from '../../../../services/library/database'
import { makeVersion3 } from '../../support/old-databases'
import { sampleBrief } from '../../support/sample-brief'

const PAGE = 'https://paper.example/a'
const GIFT = `${PAGE}?unlocked_article_code=1`

test('what an earlier version kept with a reader’s gifts is kept without them', async () => {
  const made = { ...sampleBrief, id: 'page:1', story: { ...sampleBrief.story, url: GIFT } }
  const found = (line: string) => [{ line, verdict: 'found', said: 'x', fragment: '' }]
  await makeVersion3({
    visits: [
      { id: 's', url: GIFT, title: '', times: [2, 3], last: 3, found: found('one') },
      { id: 's', url: PAGE, title: 'Here', times: [1, 3], last: 3, found: found('two') },
      { id: 's', url: `${PAGE}?id=7&gclid=1`, title: 'There', times: [1], last: 1 },
    ],
    made: [
      { key: GIFT, hash: 'h', bytes: 9, at: 5, record: { brief: made } },
      { key: `${GIFT}\t0a`, hash: 'h', bytes: 9, at: 5, record: { brief: made } },
      { key: PAGE, hash: 'k', bytes: 9, at: 6, record: {} },
    ],
    places: [{ id: 'page:1', story: 'page:1', address: GIFT, cameBy: 'made', addedAt: 1, changedAt: null }],
    briefs: [
      { id: 'page:1', brief: made, revision: 1 },
      { id: 'feed:1', brief: { ...made, id: 'feed:1' }, revision: 1 },
      { id: 'saved:broken', brief: 'broken', revision: 1 },
    ],
  })
  const database = await openLibraryDatabase()
  const visits = await database.getAll('visits')
  expect(visits.map(({ url, title, times }) => [url, title, times])).toEqual([
    [PAGE, 'Here', [1, 2, 3]],
    [`${PAGE}?id=7`, 'There', [1]],
  ])
  expect(visits[0]?.found?.map(({ line }) => line).sort()).toEqual(['one', 'two'])
  expect((await database.getAll('made')).map(({ key, hash }) => [key, hash])).toEqual([
    [PAGE, 'k'],
    [`${PAGE}\t0a`, 'h'],
  ])
  expect(await database.getAllFromIndex('places', 'address', PAGE)).toHaveLength(1)
  const mine = JSON.stringify([await database.get('briefs', 'page:1'), await database.getAll('made')])
  expect(mine).not.toContain('unlocked_article_code')
  // What a source wrote is left as it wrote it.
  expect(JSON.stringify(await database.get('briefs', 'feed:1'))).toContain('unlocked_article_code')
  expect((await database.get('briefs', 'saved:broken'))?.brief).toBe('broken')
  database.close()
})
