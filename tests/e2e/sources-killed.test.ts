import { afterAll, beforeAll, expect, test } from 'vitest'
import { pause, until } from '../harness/until'
import { useNewBrowser } from '../harness/use-browser'
import { type FeedServer, feedPieces, startFeedServer } from '../stand-ins/feed-server'
import { storedOf, tidings } from '../stand-ins/large-feed'

// One of its own: no browser is made for a background that is ended like this, and other tests need theirs whole.
const browser = useNewBrowser()
let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())

const COUNT = 5000
/** At random points; each costs the seconds after which the page asks for one that is silent. */
const KILLS = Number(process.env.STORYPULSE_KILLS ?? 10)
test(
  'an import outlives kills of the background: it goes on, and each brief comes once',
  async () => {
    await browser().reset()
    const { tab, surface } = await browser().ownPage('options')
    server.serve('/large.json', { kind: 'pieces', pieces: feedPieces(COUNT, tidings) })
    await surface.fill(/^a site, a feed or a brief/, `${server.origin}/large.json`)
    await surface.click(/^add$/)
    const points = Array.from({ length: KILLS }, () => 200 + Math.random() * (COUNT - 600)).sort(
      (a, b) => a - b,
    )
    for (const point of points) {
      await until(
        `${Math.round(point)} stored`,
        async () => storedOf(await surface.text(), COUNT) >= point,
        60_000,
      )
      await pause(Math.random() * 100)
      await browser().sleep()
    }
    await until('the end', async () => /5,000 new\./.test(await surface.text()), 120_000)
    await surface.says(/5,000 briefs in the library/i)
    expect(server.asked.filter(({ path }) => path === '/large.json')).toHaveLength(1)
    expect(tab.errors).toEqual([])
  },
  KILLS * 30_000,
)
