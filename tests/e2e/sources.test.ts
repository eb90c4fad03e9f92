import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Brief } from '../../core/brief/brief'
import { makeFeed } from '../../core/feeds/make-feed'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { type FeedServer, startFeedServer } from '../stand-ins/feed-server'
import { sampleBrief } from '../unit/support/sample-brief'

const browser = useBrowser()
let server: FeedServer
let options: Tab
let surface: Surface

const compiler: Brief = {
  ...sampleBrief,
  id: 'tidings:compiler',
  headline: 'PyTorch 3.2 makes the compiler wait half as long',
  takeaways: ['The new release halves the wait for the compiler.', 'It came out in May.'],
  story: { title: 'PyTorch 3.2', url: ADDRESSES.release, publisher: 'Daily Tensor' },
  provenance: { kind: 'publisher', by: 'Tidings' },
}
const feed = (...briefs: Brief[]) => JSON.stringify(makeFeed(briefs, { title: 'Tidings' }))

beforeAll(async () => {
  server = await startFeedServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  await browser().reset()
  ;({ tab: options, surface } = await browser().ownPage('options'))
  await surface.says(/no source yet/i)
})
afterEach(() => {
  expect(options.errors).toEqual([])
})

async function add(path: string): Promise<void> {
  await surface.fill(/^a site, a feed or a brief/, server.origin + path)
  await surface.click(/^add$/)
}

/** What the sidebar says beside a page. */
async function beside(address: string, words: RegExp): Promise<void> {
  const tab = await browser().open(address)
  await tab.sidebarReady()
  await tab.sidebar.says(words)
  expect(tab.errors).toEqual([])
  await tab.close()
  await options.page.bringToFront()
}

const askedFor = (path: string) => server.asked.filter((one) => one.path === path)

test('a feed is added by its address, its briefs are beside the pages they cover, and updates keep their place', async () => {
  server.serve('/a.json', { kind: 'text', text: feed(compiler) })
  await add('/a.json')
  await surface.says(/1 new/i)
  await surface.says(/1 brief in the library/i)
  await beside(ADDRESSES.release, /makes the compiler wait half as long/i)

  await surface.click(/^refresh tidings now|^refresh .?tidings.? now/)
  await until('a 304', () => askedFor('/a.json').at(-1)?.status === 304)
  await surface.says(/1 new/i)

  const update = {
    ...compiler,
    headline: 'PyTorch 3.2 is out, and quicker',
    updatedAt: '2026-05-20T08:00:00Z',
  }
  server.serve('/a.json', { kind: 'text', text: feed(update) })
  await surface.click(/^refresh .?tidings.? now/)
  await surface.says(/1 updated/i)
  await surface.says(/1 brief in the library/i)
  await beside(ADDRESSES.release, /is out, and quicker/i)
  for (const { headers } of askedFor('/a.json')) {
    expect(headers.cookie).toBeUndefined()
    expect(headers.referer).toBeUndefined()
  }
})

test('the site’s own address is enough; of several feeds the reader chooses; a source goes with its briefs and comes back', async () => {
  const link = (href: string, title: string) =>
    `<link rel="alternate" type="application/feed+json" href="${href}" title="${title}">`
  const page = (links: string) => `<!doctype html><title>News</title>${links}<p>Hello</p>`
  server.serve('/', {
    kind: 'text',
    type: 'text/html',
    text: page(link('/b.json', 'City') + link('/c.json', 'Sport')),
  })
  server.serve('/b.json', { kind: 'text', text: feed(compiler) })
  await add('/')
  await surface.says(/names several feeds/i)
  await surface.click(/^add .?city/)
  await surface.says(/1 brief in the library/i)
  await surface.click(/^remove .?tidings/)
  await surface.click(/^remove and take out its brief/)
  await surface.says(/removed .*tidings.* and its brief/i)
  const tab = await browser().open(ADDRESSES.release)
  expect(await browser().verdict(tab)).toBe('none')
  await tab.close()
  await options.page.bringToFront()
  await surface.click(/^undo/)
  await surface.says(/1 brief in the library/i)
  await beside(ADDRESSES.release, /half as long/i)
})
