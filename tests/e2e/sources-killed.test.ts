import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Brief } from '../../core/brief/brief'
import { pause, until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { type FeedServer, feedPieces, startFeedServer } from '../stand-ins/feed-server'
import { sampleBrief } from '../unit/support/sample-brief'

const browser = useBrowser()
let server: FeedServer
beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())

const COUNT = 5000
const brief = (number: number): Brief => ({
  ...sampleBrief,
  id: `tidings:${number}`,
  headline: `Story number ${number}`,
  story: { ...sampleBrief.story, url: `https://news.example/${number}` },
  provenance: { kind: 'publisher', by: 'Tidings' },
})

/** Ends the background at once, whatever it does. */
async function kill(): Promise<void> {
  const { driver, control, kind } = browser()
  if (kind === 'chromium') await browser().sleep()
  // Firefox lets no busy background sleep; its page is loaded anew, which ends what ran there.
  else await driver.inBackground(control, '(background) => { background.location.reload() }')
}

test('an import outlives kills of the background: it goes on, and each brief comes once', async () => {
  await browser().reset()
  const { tab, surface } = await browser().ownPage('options')
  server.serve('/large.json', { kind: 'pieces', pieces: feedPieces(COUNT, brief) })
  await surface.fill(/^a site, a feed or a brief/, `${server.origin}/large.json`)
  await surface.click(/^add$/)
  for (const stored of [/\b[2-9]00 of 5,000/, /\b1,\d00 of 5,000/, /\b2,\d00 of 5,000/]) {
    await surface.says(stored, 60_000)
    await pause(Math.random() * 100)
    await kill()
  }
  await until('the end', async () => /5,000 new\./.test(await surface.text()), 120_000)
  await surface.says(/5,000 briefs in the library/i)
  expect(server.asked.filter(({ path }) => path === '/large.json')).toHaveLength(1)
  expect(tab.errors).toEqual([])
})
