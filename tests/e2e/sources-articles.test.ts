import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { type FeedServer, startFeedServer } from '../stand-ins/feed-server'
import { rssFeed } from '../unit/support/plain-feeds'

const browser = useBrowser()
let folder: string
let server: FeedServer
let options: Tab
let surface: Surface

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'storypulse-lists-'))
  server = await startFeedServer()
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await server.close()
})
beforeEach(async () => {
  await browser().reset()
  ;({ tab: options, surface } = await browser().ownPage('options'))
  await surface.says(/no sources yet/i)
})
afterEach(() => {
  expect(options.errors).toEqual([])
})

const front = `<!doctype html><html><head>
  <link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/11" title="JSON">
  <link rel="alternate" type="application/rss+xml" href="/feed/" title="Daily Tensor">
  </head><body><p>News</p></body></html>`

const dated = (title: string, link: string) => ({
  title,
  link,
  more: `<pubDate>${new Date(Date.now() - 3_600_000).toUTCString()}</pubDate><description>First words of it.</description>`,
})

function serve(...items: Parameters<typeof rssFeed>[0][number][]): void {
  server.serve('/', { kind: 'text', text: front, type: 'text/html' })
  server.serve('/feed/', { kind: 'text', text: rssFeed(items), type: 'application/rss+xml' })
}

async function add(path: string): Promise<void> {
  await surface.fill(/^site, feed or brief address/, server.origin + path)
  await surface.click(/^add$/)
}

test('the address of a site leads to its feed; its articles are known pages, and one that is opened is briefed', async () => {
  serve(
    dated('PyTorch 3.2 is out', `${ADDRESSES.release}?utm_source=rss`),
    dated('Another', 'https://news.example/2'),
  )
  await add('/')
  await surface.says(/2 known pages/i)
  await surface.says(/2 new/i)
  const { tab, surface: library } = await browser().ownPage('library', '#pages')
  await library.says(/PyTorch 3\.2 is out/)
  await library.says(/first words of it/i)
  await browser().sleep()
  const story = await browser().open(ADDRESSES.release)
  await story.sidebarReady()
  await story.sidebar.says(/made on this device/i)
  expect([...tab.errors, ...story.errors]).toEqual([])
  await story.close()
  await tab.close()
})

test('an article that no source names is left alone, and so is one whose reader wants to be asked', async () => {
  serve(dated('PyTorch 3.2 is out', ADDRESSES.release))
  await add('/')
  await surface.says(/1 known page/i)
  await surface.click(/^settings for/)
  await options.page.select('select[id$=-making]', 'asked')
  const story = await browser().open(ADDRESSES.release)
  expect(await browser().verdict(story)).toBe('none')
  await story.close()
})

test('a source goes with its known pages, and comes back with them', async () => {
  serve(dated('PyTorch 3.2 is out', ADDRESSES.release), dated('Another', 'https://news.example/2'))
  await add('/feed/')
  await surface.says(/2 known pages/i)
  await surface.click(/^remove .?harbour news/)
  await surface.click(/^remove with its 2 known pages/)
  await surface.says(/removed .* and its 2 known pages/i)
  const { tab, surface: library } = await browser().ownPage('library', '#pages')
  await library.says(/no known pages yet/i)
  await tab.close()
  await options.page.bringToFront()
  await surface.click(/^put it back|^undo/)
  await surface.says(/2 known pages/i)
})

test('a list of another feed reader is taken, and what it names is fetched', async () => {
  serve(dated('PyTorch 3.2 is out', ADDRESSES.release))
  const list = join(folder, 'feeds.opml')
  writeFileSync(
    list,
    `<opml version="2.0"><body><outline text="News"><outline type="rss" text="Tensor" xmlUrl="${server.origin}/feed/"/></outline></body></opml>`,
  )
  const input = await until('the field', () => options.page.$('input[type=file][accept*=opml]'))
  await input.uploadFile(list)
  await surface.says(/feeds\.opml.* contains 1 feed/i)
  await surface.click(/^add it/)
  await surface.says(/1 source added/i)
  await surface.says(/1 known page/i)
})
