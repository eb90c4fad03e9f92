import { afterEach, expect, test } from 'vitest'
import type { Tab } from '../harness/tab'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES, type PageName } from '../site/addresses'
import { inView, lineButtons, marked, press } from './support/marks'

const browser = useBrowser()
let tab: Tab | null = null
afterEach(async () => {
  await tab?.close()
  tab = null
})

async function openWithEvidence(page: PageName): Promise<Tab> {
  const opened = await browser().open(ADDRESSES[page])
  tab = opened
  await opened.sidebarReady()
  await opened.sidebar.says(/only what is not on this page|none of these lines/i)
  return opened
}

test.each(['original', 'ugly', 'predecessor', 'clientStory'] as const)(
  'leads to the passage of each takeaway on %s',
  async (page) => {
    const opened = await openWithEvidence(page)
    const buttons = await lineButtons(opened, /^takeaway /)
    expect(buttons.length).toBeGreaterThan(0)
    for (const line of buttons) {
      await press(opened, line)
      await until(`${line} to be marked and in view`, async () => {
        const [text] = await marked(opened)
        return text !== undefined && (await inView(opened))
      })
    }
    expect(opened.errors).toEqual([])
  },
)
