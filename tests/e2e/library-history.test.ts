import { expect, test } from 'vitest'
import { LibraryPage } from '../harness/library-page'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

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
  await page.surface.click(/^remember it/i)
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
  await page.surface.click(/^forget the history/i)
  await page.surface.says(/the history is forgotten/i)
  expect(await browser().control.visits()).toEqual([])
  expect(await browser().control.stored('local', 'recents')).toBeNull()
  await page.close()
})
