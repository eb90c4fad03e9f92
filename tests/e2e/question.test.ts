import { expect, test } from 'vitest'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

test('asks where it is unsure and opens nothing by itself', async () => {
  const tab = await browser().open(ADDRESSES.column)
  await tab.sidebar.says(/is this page about/i)
  expect(await tab.sidebar.text()).not.toMatch(/key takeaways/i)
  await tab.close()
})

test('“no” is remembered and can be undone', async () => {
  const tab = await browser().open(ADDRESSES.column)
  await tab.sidebar.click(/^no, different story/)
  await tab.sidebar.says(/noted: different story/i)
  await tab.sidebar.click(/^undo/)
  await tab.sidebar.says(/is this page about/i)
  await tab.sidebar.click(/^no, different story/)
  await tab.sidebar.says(/noted: different story/i)
  await tab.go(ADDRESSES.column)
  expect(await browser().verdict(tab)).toBe('none')
  const popup = await browser().popup(tab)
  await popup.surface.click(/^undo/)
  await popup.surface.says(/is this page about/i)
  await popup.tab.close()
  await tab.close()
})

test('“yes” shows the brief and is remembered', async () => {
  const tab = await browser().open(ADDRESSES.column)
  await tab.sidebar.click(/^yes, show it/)
  await tab.sidebar.says(/key takeaways/i)
  await tab.go(ADDRESSES.column)
  await tab.sidebar.says(/key takeaways/i)
  await until('the answer', async () => !/unsure|nothing/.test(await browser().known(tab)))
  await tab.close()
})
