import { expect, test } from 'vitest'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'

const browser = useBrowser()

/** What a browser asks of its maker on its own account. */
const MAKERS = /^https?:\/\/([\w-]+\.)*(google|googleapis|gstatic|mozilla|firefox)\.(com|org|net)\//

const READ: PageName[] = ['original', 'ugly', 'clientStory', 'column', 'release', 'bank']

test('while stories are recognised, shown and copied, nothing is asked of anyone but the pages themselves', async () => {
  const { site } = browser()
  await browser().control.settled()
  const before = site.requests.length
  const tab = await browser().open(ADDRESSES.home)
  for (const name of READ) {
    await tab.go(ADDRESSES[name])
    await browser().settledVerdict(tab)
  }
  await tab.go(ADDRESSES.original)
  await (await tab.sidebarReady()).click(/^copy takeaways/)
  await tab.sidebar.says(/copied/i)
  const popup = await browser().popup(tab)
  await popup.surface.says(/key takeaways/i)
  await popup.tab.close()
  await browser().settled(tab)

  const own = new Set<string>([ADDRESSES.home, ...READ.map((name) => ADDRESSES[name])])
  const others = site.requests
    .slice(before)
    .map(({ url }) => url)
    .filter((url) => !own.has(url) && !url.endsWith('/favicon.ico') && !MAKERS.test(url))
  expect(others).toEqual([])
  await tab.close()
})
