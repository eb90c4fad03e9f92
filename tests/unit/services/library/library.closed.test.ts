import { deleteDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PageCard } from '../../../../core/article/page-card'
import type { Brief } from '../../../../core/brief/brief'
import { currentRevision } from '../../../../services/library/brief-store'
import { type LibrarySchema, openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { endDatabase, type Held, held } from '../../support/held-databases'
import { sampleBrief } from '../../support/sample-brief'

const other: Brief = {
  ...sampleBrief,
  id: 'other-story',
  headline: 'Observatory on the ridge finds a comet of ice',
  takeaways: ['The comet was seen on four nights.'],
  story: { ...sampleBrief.story, url: 'https://sky.example/comet' },
}
const cardOf = ({ headline, takeaways, story }: Brief): PageCard => ({
  url: story.url,
  otherAddresses: [],
  title: headline,
  otherTitles: [],
  lang: 'en',
  paragraphs: takeaways,
})

let all: Held<LibrarySchema>
let library: Library
beforeEach(async () => {
  all = held(openLibraryDatabase)
  library = new Library([sampleBrief], all.open)
  await library.put(other)
})

async function revision(): Promise<number> {
  const database = await openLibraryDatabase()
  const now = await currentRevision(database)
  database.close()
  return now
}

const ENDS: [string, () => unknown][] = [
  ['closed without a word', () => all.closeAll()],
  ['evicted', () => all.databases.forEach(endDatabase)],
]

test.each(ENDS)('all work goes on with a library that was %s', async (_, end) => {
  const works: [work: () => Promise<unknown>, answer: unknown][] = [
    [() => library.decide(cardOf(other), []), { kind: 'same-page', storyId: other.id }],
    [() => library.brief(other.id), other],
    [() => library.readAt(other.id), null],
    [() => library.more(other.id, null), { changes: [], briefs: [] }],
    [() => library.put({ ...other, id: 'third' }), undefined],
    [() => library.merge([]), []],
    [() => library.ready(), undefined],
    [() => library.repair([other.id]), undefined],
    [() => library.trash([other.id], 1000), undefined],
    [() => library.restore(1000), true],
    [() => library.remove('third'), undefined],
  ]
  for (const [work, answer] of works) {
    end()
    const found = await work()
    if (typeof answer === 'object' && answer !== null) expect(found).toMatchObject(answer)
    else expect(found).toEqual(answer)
  }
  expect(await library.brief(other.id)).toEqual(other)
  expect(await library.brief('third')).toBeNull()
})

test('a library that was deleted knows the bundled briefs, and no longer what went with it', async () => {
  await deleteDB('storypulse')
  expect(await library.decide(cardOf(other), [])).toEqual({ kind: 'none' })
  expect(await library.decide(cardOf(sampleBrief), [])).toMatchObject({ kind: 'same-page' })
  expect(await library.brief(sampleBrief.id)).toEqual(sampleBrief)
  expect(all.databases).toHaveLength(2)
})

test('a change that was under way when the library was evicted is made once', async () => {
  const before = await revision()
  const { put } = IDBObjectStore.prototype
  const last = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given
  ) {
    const request = put.apply(this, given)
    if (this.name !== 'revision') return request
    last.mockRestore()
    this.transaction.db.close()
    this.transaction.abort()
    return request
  })
  await library.put({ ...other, id: 'third' })
  expect(await revision()).toBe(before + 1)
  expect((await library.briefs([sampleBrief.id, other.id, 'third'])).size).toBe(3)
  expect(await library.decide(cardOf(other), [])).toMatchObject({ kind: 'same-page' })
})
