import { deleteDB } from 'idb'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { Brief } from '../../../../core/brief/brief'
import { type LibrarySchema, openLibraryDatabase } from '../../../../services/library/database'
import { Library } from '../../../../services/library/library'
import { type FeedsSchema, openFeedsDatabase } from '../../../../services/sources/database'
import { Feeds } from '../../../../services/sources/feeds'
import { sourceLibraryPort } from '../../../../services/sources/library-adapter'
import type { SourceLibraryPort } from '../../../../services/sources/library-port'
import { type FeedServer, feedPieces, startFeedServer } from '../../../stand-ins/feed-server'
import { NOW } from '../../support/arbitrary-brief'
import { type Held, held } from '../../support/held-databases'
import { pagesTools } from '../../support/pages-tools'
import { sampleBrief } from '../../support/sample-brief'

/** Three batches. */
const COUNT = 450

const brief = (number: number): Brief => ({
  ...sampleBrief,
  id: `tidings:${number}`,
  headline: `Story number ${number}`,
  story: { ...sampleBrief.story, url: `https://news.example/${number}` },
  provenance: { kind: 'publisher', by: 'Tidings' },
})

let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
  server.serve('/many.json', { kind: 'pieces', pieces: feedPieces(COUNT, brief) })
})
afterAll(() => server.close())

let library: Held<LibrarySchema>
let sources: Held<FeedsSchema>
let shelf: SourceLibraryPort
let feeds: Feeds
let id: string
/** Called whenever the import puts briefs into the library, before and after. */
let amid: () => unknown

beforeEach(async () => {
  fakeBrowser.reset()
  amid = () => undefined
  library = held(openLibraryDatabase)
  sources = held(openFeedsDatabase)
  shelf = sourceLibraryPort(new Library([], library.open))
  feeds = new Feeds({
    library: {
      ...shelf,
      put: async (briefs) => {
        await amid()
        await shelf.put(briefs)
        await amid()
      },
    },
    openDatabase: sources.open,
    ...pagesTools,
    isAllowed: async () => true,
    now: () => NOW,
  })
  const added = await feeds.add(`${server.origin}/many.json`)
  if (added.kind !== 'added') throw new Error(added.kind)
  id = added.feed.id
})

const close = () => {
  library.closeAll()
  sources.closeAll()
}

test('an import whose databases are closed again and again brings all, and counts it once', async () => {
  amid = close
  expect(await feeds.refresh(id)).toMatchObject({
    counts: { added: COUNT, updated: 0, unchanged: 0, lost: 0 },
    failure: null,
  })
  close()
  expect((await feeds.view()).sources[0]).toMatchObject({ briefs: COUNT, progress: null })
})

test('an import goes on when the databases are deleted under it', async () => {
  let times = 0
  amid = async () => {
    if (times++ !== 1) return
    await deleteDB('storypulse-feeds')
    await deleteDB('storypulse')
  }
  expect(await feeds.refresh(id)).toMatchObject({ counts: { added: COUNT }, failure: null })
  expect(await feeds.left()).toEqual([])
  expect((await shelf.briefs([`tidings:${COUNT - 1}`])).size).toBe(1)
})

test('a source is taken out and put back though the database was closed before', async () => {
  await feeds.refresh(id)
  close()
  await feeds.remove(id, true)
  close()
  expect(await feeds.view()).toMatchObject({ sources: [], removed: { briefs: COUNT } })
  close()
  await feeds.putBack()
  close()
  expect((await feeds.view()).sources[0]).toMatchObject({ briefs: COUNT })
  expect((await shelf.briefs(['tidings:0'])).size).toBe(1)
  close()
  await feeds.clear()
  expect(await feeds.view()).toEqual({ sources: [], removed: null })
})
