import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Brief } from '../../core/brief/brief'
import { JSON_FEED } from '../../core/sources/json-feed'
import { makeFeed } from '../../core/sources/make-feed'
import { FEED_TEXT } from '../../core/timing'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { type FeedBehaviour, type FeedServer, startFeedServer } from '../stand-ins/feed-server'
import { sampleBrief } from '../unit/support/sample-brief'

const browser = useBrowser()
let server: FeedServer
let options: Tab
let surface: Surface

const ATTACK = '"><img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>'
const good: Brief = {
  ...sampleBrief,
  id: 'tidings:compiler',
  takeaways: ['The new release halves the wait for the compiler.'],
  story: { title: 'PyTorch 3.2', url: ADDRESSES.release, publisher: 'Daily Tensor' },
  provenance: { kind: 'publisher', by: 'Tidings' },
}
const feed = (...briefs: unknown[]) =>
  JSON.stringify({
    version: JSON_FEED,
    title: 'Tidings',
    items: briefs.map((brief, at) => ({ id: `${at}`, content_text: '', _storypulse: brief })),
  })
const text = (text: string, type?: string): FeedBehaviour => ({ kind: 'text', text, ...(type && { type }) })

beforeAll(async () => {
  server = await startFeedServer()
  await browser().reset()
  ;({ tab: options, surface } = await browser().ownPage('options'))
  server.serve('/feed.json', text(JSON.stringify(makeFeed([good], { title: 'Tidings' }))))
  await surface.fill(/^site, feed or brief address/, `${server.origin}/feed.json`)
  await surface.click(/^add$/)
  await surface.says(/1 new/i)
})
afterAll(() => server.close())
afterEach(() => {
  expect(options.errors).toEqual([])
})

/** The feed as it is now is fetched; what is said of it, and that the brief from before is still there. */
async function refreshed(behaviour: FeedBehaviour, words: RegExp, within = 30_000): Promise<void> {
  server.serve('/feed.json', behaviour)
  await surface.click(/^refresh .*now$/)
  await surface.says(words, within)
  await surface.says(/[1-9]\d* briefs? in the library/i)
  expect(await options.page.evaluate(() => 'pwned' in globalThis)).toBe(false)
}

test('tells what is wrong with a feed that went bad, and keeps what it brought', async () => {
  await refreshed(
    text('<!doctype html><title>Moved</title>', 'text/html'),
    /web page here that names no feed/i,
  )
  await refreshed(text('{"version": "https://jsonfeed.org/version/1.1", "items": [}'), /line 1, column 5\d/i)
  await refreshed(text(''), /an empty file/i)
  await refreshed(
    text('<?xml version="1.0"?><catalog></catalog>', 'application/xml'),
    /neither rss nor atom/i,
  )
  await refreshed(text('[1, 2, 3]'), /no feed, manifest or brief/i)
  await refreshed({ kind: 'status', status: 404 }, /nothing at this address/i)
  await refreshed({ kind: 'status', status: 500 }, /returned status 500/i)
  await refreshed({ kind: 'status', status: 429, headers: { 'retry-after': '120' } }, /is busy/i)
  await refreshed({ kind: 'redirect', to: '/feed.json' }, /in circles/i)
  await refreshed({ kind: 'break off', text: '{"version":' }, /broke off/i)
})

/** Bytes of a feed that is just not too long. */
const LONG_TEXT = Math.round(0.83 * FEED_TEXT)
const TOO_LONG = new RegExp(`more than ${FEED_TEXT / 1e6} MB`, 'i')

test(`reads a feed of ${LONG_TEXT / 1e6} MB, and takes its brief`, async () => {
  const padding = JSON.stringify('x'.repeat(LONG_TEXT / 50))
  const others = Array.from({ length: 50 }, (_, at) => `{"id":"p${at}","content_text":${padding}},`)
  const item = JSON.stringify({ id: 'last', _storypulse: { ...good, id: 'tidings:last' } })
  const pieces = () => [`{"version":"${JSON_FEED}","title":"Tidings","items":[`, ...others, item, ']}']
  await refreshed({ kind: 'pieces', pieces }, /2 briefs in the library/i, 90_000)
  await surface.says(/1 new/i)
})

test('cuts off what does not end: a feed beyond bounds, bombs of both kinds, a drip', async () => {
  const spaces = ' '.repeat(FEED_TEXT / 60)
  const pieces = () => Array.from({ length: 70 }, () => spaces)
  const megabytes = Math.ceil((1.7 * FEED_TEXT) / 1e6)
  await refreshed({ kind: 'pieces', pieces }, TOO_LONG, 60_000)
  await refreshed({ kind: 'status', status: 500 }, /returned status 500/i)
  await refreshed({ kind: 'bomb', megabytes, as: 'encoding' }, TOO_LONG, 60_000)
  await refreshed({ kind: 'status', status: 500 }, /returned status 500/i)
  await refreshed({ kind: 'bomb', megabytes, as: 'file' }, TOO_LONG, 60_000)
  await refreshed({ kind: 'drip', text: ' '.repeat(5000), every: 50 }, /too slowly to ever finish/i, 60_000)
})

test('takes what can be taken of broken items, and says of each what is wrong', async () => {
  const other = (id: string, more: object = {}) => ({
    ...good,
    id,
    story: { ...good.story, url: `https://o.example/${id}` },
    ...more,
  })
  const items = [
    good,
    other('a', { takeaways: 'none' }),
    other('b', { createdAt: '1970-01-01', updatedAt: '2100-01-01' }),
    other('c'),
    other('c', { headline: 'The same id' }),
    other('d', { story: { ...good.story, url: 'javascript:alert(1)' } }),
    17,
    null,
  ]
  await refreshed(text(feed(...items)), /2 new, 1 unchanged, 5 not imported/i)
  await surface.says(/problems in this source/i)
})

test('nothing of a feed is ever carried out', async () => {
  const attack: Brief = {
    ...good,
    headline: ATTACK,
    whyItMatters: ATTACK,
    takeaways: [ATTACK],
    analysis: [ATTACK],
    story: { ...good.story, title: ATTACK, publisher: ATTACK, author: ATTACK },
    coverage: [{ title: ATTACK, url: 'https://o.example/x', publisher: ATTACK }],
    topics: [ATTACK],
    updatedAt: '2026-05-20',
    provenance: { kind: 'publisher', by: ATTACK },
  }
  const json = JSON.stringify({ ...JSON.parse(feed(attack)), title: ATTACK })
  await refreshed(text(json), /1 updated/i)
  const tab = await browser().open(ADDRESSES.release)
  await tab.sidebar.says(/onerror=/)
  const isIn = await tab.page.evaluate(() => 'pwned' in globalThis)
  expect(isIn).toBe(false)
  expect(tab.errors).toEqual([])
  await tab.close()
})
