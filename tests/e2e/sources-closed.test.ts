import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestBrowser } from '../harness/test-browser'
import { until } from '../harness/until'
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
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
})

const COUNT = 5000

test('an import outlives the end of the browser, closed or killed: it goes on, and each brief comes once', async () => {
  server.serve('/large.json', { kind: 'pieces', pieces: feedPieces(COUNT, tidings) })
  let browser = await TestBrowser.start({ profile })
  let { surface } = await browser.ownPage('options')
  await surface.fill(/^a site, a feed or a brief/, `${server.origin}/large.json`)
  await surface.click(/^add$/)
  for (const end of ['close', 'crash'] as const) {
    const point = end === 'close' ? 200 + Math.random() * 1500 : 2000 + Math.random() * 1500
    await until(
      `${Math.round(point)} stored`,
      async () => storedOf(await surface.text(), COUNT) >= point,
      90_000,
    )
    await browser[end]()
    browser = await TestBrowser.start({ profile })
    ;({ surface } = await browser.ownPage('options'))
  }
  await until('the end', async () => /5,000 new\./.test(await surface.text()), 120_000)
  await surface.says(/5,000 briefs in the library/i)
  expect(server.asked.filter(({ path }) => path === '/large.json')).toHaveLength(1)
  await browser.close()
}, 300_000)
