import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Brief } from '../../core/brief/brief'
import { makeFeed } from '../../core/sources/make-feed'
import { LibraryPage } from '../harness/library-page'
import type { Surface } from '../harness/surface'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { sized } from '../sizes'
import { type FeedServer, feedPieces, startFeedServer } from '../stand-ins/feed-server'
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
  await surface.says(/no sources yet/i)
})
afterEach(() => {
  expect(options.errors).toEqual([])
})

async function add(path: string): Promise<void> {
  await surface.fill(/^site, feed or brief address/, server.origin + path)
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
  const library = await LibraryPage.open(browser())
  await library.surface.says(/updated since you read it/i)
  await library.surface.click(/^PyTorch 3\.2 is out, and quicker/)
  await library.surface.says(/changed since you read it/i)
  const changes = await library.tab.page.evaluate(() =>
    [...document.querySelectorAll('.since-read :is(del, ins)')].map((one) => one.textContent),
  )
  expect(changes).toEqual([compiler.headline, update.headline])
  expect(library.tab.errors).toEqual([])
  await library.close()
  await beside(ADDRESSES.release, /is out, and quicker/i)

  const later = { ...update, headline: 'PyTorch 3.2 is out, and smaller', updatedAt: '2026-05-21T08:00:00Z' }
  server.serve('/a.json', { kind: 'text', text: feed(later) })
  const asked = askedFor('/a.json').length
  await surface.click(/^refresh .?tidings.? now/)
  await until('one more request', () => askedFor('/a.json').length > asked)
  await surface.operable(/^refresh .?tidings.? now/)
  await beside(ADDRESSES.release, /updated since you read it[\s\S]*is out, and smaller/i)
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
  await surface.click(/^remove and delete its brief/)
  await surface.says(/removed .*tidings.* and its brief/i)
  const tab = await browser().open(ADDRESSES.release)
  expect(await browser().verdict(tab)).toBe('none')
  await tab.close()
  await options.page.bringToFront()
  await surface.click(/^undo/)
  await surface.says(/1 brief in the library/i)
  await beside(ADDRESSES.release, /half as long/i)
})

test('the same story from two sources is one entry with both briefs', async () => {
  const other: Brief = {
    ...compiler,
    id: 'gazette:release',
    headline: 'PyTorch halves the wait for its compiler',
    takeaways: ['The Gazette says that half the wait is gone.'],
    provenance: { kind: 'publisher', by: 'Gazette' },
  }
  server.serve('/one.json', { kind: 'text', text: feed(compiler) })
  server.serve('/two.json', {
    kind: 'text',
    text: JSON.stringify(makeFeed([other], { title: 'Gazette' })),
  })
  await add('/one.json')
  await surface.says(/1 brief in the library/i)
  await add('/two.json')
  await surface.click(/^refresh .?gazette.? now/)
  await until(
    'both',
    async () => ((await surface.text()).match(/1 brief in the library/gi) ?? []).length === 2,
  )
  const library = await LibraryPage.open(browser())
  await library.press('/')
  await library.tab.page.keyboard.type('compiler')
  await until('one entry', async () => (await library.headlines()).length === 1)
  await library.surface.says(/2 briefs/i)
  await library.press('ArrowDown', 'Enter')
  await library.surface.click(/^.?gazette/)
  await library.surface.says(/half the wait is gone/i)
  await library.surface.click(/^.?tidings/)
  await library.surface.says(/halves the wait for the compiler/i)
  expect(library.tab.errors).toEqual([])
  await library.close()

  const tab = await browser().open(ADDRESSES.release)
  await tab.sidebarReady()
  await tab.sidebar.click(/^.?gazette/)
  await tab.sidebar.says(/half the wait is gone/i)
  await tab.sidebar.click(/^.?tidings/)
  await tab.sidebar.says(/halves the wait for the compiler/i)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('a first import tells how far it is and can be stopped; what it stored stays, and a refresh brings the rest', async () => {
  const COUNT = sized(600, 4000)
  const all = COUNT.toLocaleString('en')
  const brief = (number: number): Brief => ({
    ...compiler,
    id: `tidings:${number}`,
    headline: `Story number ${number}`,
    story: { ...compiler.story, url: `https://news.example/${number}` },
  })
  server.serve('/large.json', { kind: 'pieces', pieces: feedPieces(COUNT, brief) })
  await add('/large.json')
  await surface.says(new RegExp(`\\b[\\d,]+ of ${all}`))
  await surface.click(/^stop$/)
  await surface.operable(/^refresh .*now$/)
  const [, stored = ''] = /([\d,]+) briefs in the library/.exec(await surface.text()) ?? []
  const kept = Number(stored.replace(',', ''))
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(COUNT)
  await surface.click(/^refresh .*now$/)
  await surface.says(new RegExp(`${all} briefs in the library`, 'i'), 90_000)
  await surface.says(/unchanged/i)
})

test('one source that breaks says what, since when it went well, and stops no other', async () => {
  server.serve('/a.json', { kind: 'text', text: feed(compiler) })
  const other = { ...compiler, id: 'gazette:1', story: { ...compiler.story, url: 'https://o.example/1' } }
  server.serve('/g.json', { kind: 'text', text: JSON.stringify(makeFeed([other], { title: 'Gazette' })) })
  await add('/a.json')
  await surface.says(/1 brief in the library/i)
  await add('/g.json')
  await until(
    'both',
    async () => ((await surface.text()).match(/1 brief in the library/gi) ?? []).length === 2,
  )
  server.serve('/a.json', { kind: 'status', status: 500 })
  const more = { ...other, id: 'gazette:2', story: { ...compiler.story, url: 'https://o.example/2' } }
  server.serve('/g.json', {
    kind: 'text',
    text: JSON.stringify(makeFeed([other, more], { title: 'Gazette' })),
  })
  await surface.click(/^refresh .?tidings.? now/)
  await surface.click(/^refresh .?gazette.? now/)
  await surface.says(/2 briefs in the library/i)
  await surface.says(/returned status 500/i)
  const row = async (name: string) =>
    options.page.evaluate(
      (name) =>
        [...document.querySelectorAll<HTMLElement>('.source')]
          // biome-ignore lint/performance/useDomNodeTextContent: only what is on screen counts.
          .map((one) => one.innerText)
          .find((text) => text.startsWith(name)) ?? '',
      name,
    )
  expect(await row('Tidings')).toMatch(/fetched .*(second|minute|now).*1 brief in the library/is)
  expect(await row('Gazette')).not.toMatch(/500/)
})
