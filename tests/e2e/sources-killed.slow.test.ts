import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../harness/seeded'
import { pause, until } from '../harness/until'
import { useNewBrowser } from '../harness/use-browser'
import { sized } from '../sizes'
import { type FeedServer, feedPieces, startFeedServer } from '../stand-ins/feed-server'
import { storedOf, tidings } from '../stand-ins/large-feed'

// One of its own: no browser is made for a background that is ended like this, and other tests need theirs whole.
const browser = useNewBrowser()
let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())

const COUNT = sized(400, 5000)
/** At random points; each costs the time after which the page asks for one that is silent. */
const KILLS = sized(3, 50)
test(
  'an import outlives kills of the background: it goes on, and each brief comes once',
  () =>
    seeded(async (random) => {
      await browser().reset()
      const { tab, surface } = await browser().ownPage('options')
      const all = COUNT.toLocaleString('en')
      server.serve('/large.json', { kind: 'pieces', pieces: feedPieces(COUNT, tidings) })
      await surface.fill(/^site, feed or brief address/, `${server.origin}/large.json`)
      await surface.click(/^add$/)
      const points = Array.from({ length: KILLS }, () => random() * COUNT * 0.85).sort((a, b) => a - b)
      for (const point of points) {
        await until(
          `${Math.round(point)} stored`,
          async () => storedOf(await surface.text(), COUNT) >= point,
          60_000,
        )
        await pause(random() * 100)
        await browser().sleep()
      }
      await until('the end', async () => (await surface.text()).includes(`${all} new.`), 120_000)
      await surface.says(new RegExp(`${all} briefs in the library`, 'i'))
      expect(server.asked.filter(({ path }) => path === '/large.json')).toHaveLength(1)
      expect(tab.errors).toEqual([])
    }),
  KILLS * 30_000,
)
