import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeFeed } from '../../../../core/sources/make-feed'
import { openFeedsDatabase } from '../../../../services/sources/database'
import { Feeds } from '../../../../services/sources/feeds'
import type { SourceLibraryPort } from '../../../../services/sources/library-port'
import { SourcesService } from '../../../../services/sources/sources-service'
import { type FeedServer, startFeedServer } from '../../../stand-ins/feed-server'
import { NOW } from '../../support/arbitrary-brief'
import { pagesTools } from '../../support/pages-tools'
import { PATIENCE } from '../../support/patience'
import { sampleBrief } from '../../support/sample-brief'

let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
  server.serve('/f.json', {
    kind: 'text',
    text: JSON.stringify(makeFeed([sampleBrief], { title: 'Tidings' })),
  })
})
afterAll(() => server.close())
beforeEach(() => {
  vi.stubGlobal('navigator', { onLine: true })
  fakeBrowser.reset()
})

/** A background with a page that looks whenever it is told to; `put` is the library's answer to a batch. */
function background(put: SourceLibraryPort['put']) {
  const library: SourceLibraryPort = { briefs: async () => new Map(), put, trash: vi.fn(), restore: vi.fn() }
  const feeds = new Feeds({
    library: library,
    openDatabase: openFeedsDatabase,
    ...pagesTools,
    isAllowed: async () => true,
    now: () => NOW,
  })
  const desk = new SourcesService(feeds)
  let looks = 0
  fakeBrowser.runtime.onMessage.addListener(() => {
    looks++
    void desk.view()
  })
  return { feeds, desk, looks: () => looks }
}

async function begun(feeds: Feeds): Promise<string> {
  const outcome = await feeds.add(`${server.origin}/f.json`)
  if (outcome.kind !== 'added') throw new Error(outcome.kind)
  return outcome.feed.id
}

const quiet = () => new Promise((resolve) => setTimeout(resolve, 300))

test('a page that looks at every telling does not begin a refresh that is under way again', async () => {
  const { desk, feeds, looks } = background(() => new Promise((resolve) => setTimeout(resolve, 200)))
  const id = await begun(feeds)
  desk.begin(id)
  await vi.waitFor(
    async () => expect((await desk.view()).sources[0]).toMatchObject({ progress: null }),
    PATIENCE,
  )
  await quiet()
  // At its begin, for its progress and at its end.
  expect(looks()).toBeLessThan(8)
})

test('what another background left undone is gone on with at a look, and where it fails not at every further one', async () => {
  const put = vi.fn(async () => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  const { desk, feeds, looks } = background(put)
  await begun(feeds)
  await desk.view()
  await vi.waitFor(() => expect(put).toHaveBeenCalledOnce(), PATIENCE)
  await quiet()
  expect(put).toHaveBeenCalledOnce()
  expect(looks()).toBeLessThan(8)
  expect((await desk.view()).sources[0]?.failure).not.toBeNull()
})

test('a source whose adding was broken off is fetched when it is added again', async () => {
  const put = vi.fn(async () => undefined)
  const { desk, feeds } = background(put)
  const id = await begun(feeds)
  await feeds.cancel(id)
  expect(await desk.add(`${server.origin}/f.json`)).toEqual({ kind: 'known', id })
  await vi.waitFor(() => expect(put).toHaveBeenCalledOnce(), PATIENCE)
})
