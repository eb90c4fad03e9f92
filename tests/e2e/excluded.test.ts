import { expect, test } from 'vitest'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

test('not one script of ours is in a page of an excluded site', async () => {
  await browser().choose({ excluded: ['thestack.technology'] })
  const tab = await browser().open(ADDRESSES.original)
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  expect(await tab.sidebar.exists()).toBe(false)
  if (browser().kind === 'chromium') {
    const session = await tab.page.createCDPSession()
    const scripts: string[] = []
    session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url))
    await session.send('Debugger.enable')
    expect(scripts.filter((url) => url.startsWith(browser().driver.origin))).toEqual([])
  }
  const popup = await browser().popup(tab)
  await popup.surface.says(/you excluded this site/i)
  await popup.tab.close()
  await tab.close()
})

test('hosts below an excluded site are excluded with it, others are not', async () => {
  await browser().choose({ excluded: ['thestack.technology'] })
  const tab = await browser().open(ADDRESSES.originalMobile)
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  await tab.go(ADDRESSES.predecessor)
  expect(await browser().verdict(tab)).toBe('same-page')
  await tab.close()
})

test('the gate leaves an open page as soon as its site is excluded', async () => {
  await browser().choose({ excluded: [] })
  const tab = await browser().open(ADDRESSES.clientHome)
  const id = await browser().tabId(tab)
  expect(await browser().control.hasGate(id)).toBe(true)
  await browser().choose({ excluded: [new URL(ADDRESSES.clientHome).hostname] })
  expect(await browser().control.hasGate(id)).toBe(false)
  await tab.click('#app a[data-to*=collier]')
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  await tab.close()
})

test('a private page keeps no gate', async () => {
  await browser().choose({ excluded: [] })
  const tab = await browser().open(ADDRESSES.bank)
  expect(await browser().control.hasGate(await browser().tabId(tab))).toBe(false)
  await tab.close()
})
