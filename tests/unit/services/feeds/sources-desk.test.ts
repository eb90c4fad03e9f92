import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { makeFeed } from '../../../../core/feeds/make-feed'
import { openFeedsDatabase } from '../../../../services/feeds/database'
import { Feeds } from '../../../../services/feeds/feeds'
import type { BriefShelf } from '../../../../services/feeds/shelf'
import { SourcesDesk } from '../../../../services/feeds/sources-desk'
import { type FeedServer, startFeedServer } from '../../../stand-ins/feed-server'
import { NOW } from '../../support/arbitrary-brief'
import { eventually } from '../../support/eventually'
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
function background(put: BriefShelf['put']) {
  const shelf: BriefShelf = { briefs: async () => new Map(), put, throwAway: vi.fn(), takeBack: vi.fn() }
  const feeds = new Feeds({
    shelf,
    openDatabase: openFeedsDatabase,
    isAllowed: async () => true,
    now: () => NOW,
  })
  const desk = new SourcesDesk(feeds)
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
  await eventually(async () => expect((await desk.view()).sources[0]).toMatchObject({ progress: null }))
  await quiet()
  // At its begin, for its progress and at its end.
  expect(looks()).toBeLessThan(8)
})

test('what another background left undone is gone on with at a look, and where it fails not at every further one', async () => {
  const put = vi.fn(async () => Promise.reject(new DOMException('full', 'QuotaExceededError')))
  const { desk, feeds, looks } = background(put)
  await begun(feeds)
  await desk.view()
  await eventually(() => expect(put).toHaveBeenCalledOnce())
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
  await eventually(() => expect(put).toHaveBeenCalledOnce())
})
