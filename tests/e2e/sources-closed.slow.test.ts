import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seeded } from '../harness/seeded'
import { TestBrowser } from '../harness/test-browser'
import { until } from '../harness/until'
import { sized } from '../sizes'
import { type FeedServer, feedPieces, startFeedServer } from '../stand-ins/feed-server'
import { storedOf, tidings } from '../stand-ins/large-feed'

let server: FeedServer
let profile: string
beforeAll(async () => {
  server = await startFeedServer()
  profile = mkdtempSync(join(tmpdir(), 'storypulse-profile-'))
})
afterAll(async () => {
  await server.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
})

const COUNT = sized(600, 5000)

test(
  'an import outlives the end of the browser, closed or killed: it goes on, and each brief comes once',
  () =>
    seeded(async (random) => {
      const all = COUNT.toLocaleString('en')
      server.serve('/large.json', { kind: 'pieces', pieces: feedPieces(COUNT, tidings) })
      let browser = await TestBrowser.start({ profile })
      let { surface } = await browser.ownPage('options')
      await surface.fill(/^site, feed or brief address/, `${server.origin}/large.json`)
      await surface.click(/^add$/)
      for (const end of ['close', 'crash'] as const) {
        const point = COUNT * (end === 'close' ? 0.04 + random() * 0.3 : 0.4 + random() * 0.3)
        await until(
          `${Math.round(point)} stored`,
          async () => storedOf(await surface.text(), COUNT) >= point,
          90_000,
        )
        await browser[end]()
        browser = await TestBrowser.start({ profile })
        ;({ surface } = await browser.ownPage('options'))
      }
      await until('the end', async () => (await surface.text()).includes(`${all} new.`), 120_000)
      await surface.says(new RegExp(`${all} briefs in the library`, 'i'))
      expect(server.asked.filter(({ path }) => path === '/large.json')).toHaveLength(1)
      await browser.close()
    }),
  300_000,
)
