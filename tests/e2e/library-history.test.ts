import { beforeEach, expect, test } from 'vitest'
import { LibraryPage } from '../harness/library-page'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

beforeEach(async () => {
  await browser().reset()
})

async function meet(address: string): Promise<void> {
  const tab = await browser().open(address)
  await tab.sidebarReady()
  await tab.close()
}

test('with the history off nothing is remembered of what is read', async () => {
  await browser().choose({ history: false })
  await meet(ADDRESSES.original)
  expect(await browser().control.visits()).toEqual([])
  expect(await browser().control.stored('local', 'recents')).toBeNull()
  const page = await LibraryPage.open(browser(), '#keeping')
  await page.surface.click(/^keep a reading history/i)
  await page.surface.says(/90 days/)
  await until('the setting', async () => {
    const { value } = await browser().control.ask('options-background:settings', {})
    return JSON.stringify(value).includes('"history":true')
  })
  await page.close()
})

test('remembers a page for ninety days, and forgets all when told to', async () => {
  const day = 24 * 60 * 60_000
  const visit = (url: string, at: number) => ({ id: 'x', url, title: '', times: [at], last: at })
  const old = visit('https://a.example/old', Date.now() - 91 * day)
  const late = visit('https://a.example/late', Date.now() - 89 * day)
  await browser().control.putVisits([old, late])
  // The first page met after a sleep clears what is too old.
  await browser().sleep()
  await meet(ADDRESSES.original)
  const urls = await until('the old page to go', async () => {
    const now = (await browser().control.visits()).map(({ url }) => url)
    return now.includes(ADDRESSES.original) && !now.includes(old.url) ? now : null
  })
  expect(urls.sort()).toEqual([late.url, ADDRESSES.original])
  const page = await LibraryPage.open(browser(), '#keeping')
  await page.surface.click(/^clear reading history/i)
  await page.surface.says(/reading history cleared/i)
  expect(await browser().control.visits()).toEqual([])
  expect(await browser().control.stored('local', 'recents')).toBeNull()
  await page.close()
})

/** Whether the library lists a story as unread. */
async function isUnread(headline: RegExp): Promise<boolean> {
  const page = await LibraryPage.open(browser())
  const unread = await until(`${headline.source} in the list`, () =>
    page.tab.page.evaluate(
      (pattern) =>
        [...document.querySelectorAll<HTMLElement>('.story-row')].find((row) =>
          new RegExp(pattern).test(row.textContent ?? ''),
        )?.dataset.unread ?? null,
      headline.source,
    ),
  )
  expect(page.tab.errors).toEqual([])
  await page.close()
  return unread === 'true'
}

test('a story is read once its brief was before the reader’s eyes, in the popup too, and not before', async () => {
  await browser().choose({ onRecognised: 'badge' })
  const tab = await browser().open(ADDRESSES.original)
  expect(await browser().verdict(tab)).toBe('same-page')
  expect(await isUnread(/PyTorch/)).toBe(true)
  const popup = await browser().popup(tab)
  await popup.surface.says(/key takeaways/i)
  await until('the mark', async () => (await browser().control.readStories()).length === 1)
  expect(await isUnread(/PyTorch/)).toBe(false)
  await popup.tab.close()
  await tab.close()
})

test('the story page leads each takeaway to the passage of the page it was found on', async () => {
  const tab = await browser().open(ADDRESSES.ugly)
  await (await tab.sidebarReady()).element('button.numeral')
  await tab.close()
  const page = await LibraryPage.open(browser())
  await page.openStory('The PyTorch Foundation')
  await page.surface.says(/found on/i)
  await page.surface.says(/[1-9] takeaways? found/i)
  const href = await page.tab.page.evaluate(
    () => document.querySelector<HTMLAnchorElement>('.takeaway .cites a[href*="kernel-gazette"]')?.href,
  )
  expect(href?.startsWith(`${ADDRESSES.ugly}#:~:text=`)).toBe(true)
  expect(page.tab.errors).toEqual([])
  await page.close()
})

test('a brief made of a page is read, lists the page, and stays once there is a note on it', async () => {
  const tab = await browser().open(ADDRESSES.release)
  const popup = await browser().popup(tab)
  await popup.surface.click(/^make a brief/)
  await popup.surface.says(/key takeaways/i)
  await until('the sidebar', () => tab.sidebar.exists())
  await tab.page.bringToFront()
  await tab.sidebar.element('button.numeral')
  await until('the mark', async () => (await browser().control.readStories()).length === 1)
  expect(await isUnread(/halves the wait/)).toBe(false)
  const page = await LibraryPage.open(browser())
  await page.openStory('PyTorch 3.2 halves')
  await page.surface.says(/daily-tensor\.example|Daily Tensor/i)
  expect(await page.surface.text()).not.toMatch(/no pages recorded/i)
  await page.surface.says(/found on daily-tensor\.example/i)
  await page.surface.fill(/your note/i, 'To be asked about')
  await page.surface.says(/your note\s+saved/i)
  await popup.tab.page.bringToFront()
  await popup.surface.click(/^delete this brief/)
  await until('the briefs of pages to go', async () => (await browser().control.made()).length === 0)
  await page.close()
  const again = await LibraryPage.open(browser())
  await again.openStory('PyTorch 3.2 halves')
  await until('the note', () =>
    again.tab.page.evaluate(() => document.querySelector('textarea')?.value === 'To be asked about'),
  )
  expect([...page.tab.errors, ...again.tab.errors]).toEqual([])
  await again.close()
  await popup.tab.close()
  await tab.close()
})
