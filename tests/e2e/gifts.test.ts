import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { SourcesStandIn } from '../stand-ins/sources'

const browser = useBrowser()
let sources: SourcesStandIn

beforeAll(() => {
  sources = new SourcesStandIn(browser().site)
})
afterAll(() => sources.close())
beforeEach(async () => {
  await browser().reset()
  await browser().confirmPresses()
  await sources.begin()
})

/** Of each kind one: a rule for the site, a general one, and one that only the canonical form tells to be none of the page's. */
const GIFT = 'unlocked_article_code=1.abc&gaa_sig=xx&odd_code=7'
const MARKS = /unlocked_article_code|gaa_sig|odd_code/

test('a page that was opened by a gift is told and kept without it', async () => {
  const tab = await browser().open(`${ADDRESSES.original}?${GIFT}`)
  const sidebar = await tab.sidebarReady()
  await sidebar.click(/^ask 6 sources/)
  await sidebar.says(/6 of 6 sources answered/i)
  expect(sources.asked.length).toBeGreaterThan(0)
  for (const { url } of sources.asked) expect(decodeURIComponent(url)).not.toMatch(MARKS)
  await browser().settled(tab)
  expect(JSON.stringify(await browser().control.stored('local', 'recents'))).not.toMatch(MARKS)
  expect(tab.errors).toEqual([])
  await tab.close()
})

test('the next article of a client that leaves the head as it was shows no brief of the one before', async () => {
  const tab = await browser().open(ADDRESSES.original)
  await tab.sidebarReady()
  await tab.page.evaluate(() => {
    const sentence =
      'The ferry to the outer islands will stop at the old quay again from the first of May on. '
    history.pushState(null, '', '/the-ferry-stops-at-the-old-quay-again-from-may-on/')
    const article = document.createElement('article')
    const heading = document.createElement('h1')
    heading.textContent = 'The ferry stops at the old quay again'
    article.append(heading)
    for (let index = 0; index < 8; index++) {
      const paragraph = document.createElement('p')
      paragraph.textContent = sentence.repeat(3)
      article.append(paragraph)
    }
    document.title = 'The ferry stops at the old quay again'
    document.body.replaceChildren(article)
  })
  await until('the sidebar to go', async () => !(await tab.sidebar.exists()))
  expect(await browser().verdict(tab)).toBe('none')
  await tab.close()
})
