import * as v from 'valibot'
import { expect, test } from 'vitest'
import { settingsSchema } from '../../core/settings'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'

const browser = useBrowser()

const settings = async () =>
  v.parse(settingsSchema, (await browser().control.stored('local', 'settings')) ?? {})

test('keeps each choice as it is made', async () => {
  const { tab, surface } = await browser().ownPage('options')
  await surface.click(/^only when i click/)
  await until('the choice', async () => (await settings()).where === 'click')
  await surface.click(/^all sites/)
  await until('the choice', async () => (await settings()).where === 'every')
  await surface.click(/^small|^show a small tab/)
  await until('the choice', async () => (await settings()).onRecognised === 'tab')
  expect(tab.errors).toEqual([])
  await tab.close()

  const again = await browser().ownPage('options')
  const chosen = await again.surface.operable(/^show a small tab/)
  const isChosen = (one: Element) => {
    const field = one instanceof HTMLLabelElement ? one.control : one
    return field instanceof HTMLInputElement && field.checked
  }
  expect(await chosen.evaluate(isChosen)).toBe(true)
  await again.surface.click(/^open the brief/)
  await until('the choice', async () => (await settings()).onRecognised === 'open')
  await again.tab.close()
})

test('in “only when I click” nothing is registered, and a click on the button still works', async () => {
  await browser().choose({ where: 'click' })
  expect(await browser().control.registered()).toBe(0)
  const tab = await browser().open(ADDRESSES.original)
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  const popup = await browser().popup(tab)
  await popup.surface.says(/key takeaways/i)
  await popup.tab.close()
  await tab.close()
  await browser().choose({ where: 'every' })
})

test('looks only on listed sites', async () => {
  await browser().choose({ where: 'listed', listed: ['thestack.technology'] })
  const tab = await browser().open(ADDRESSES.original)
  expect(await browser().verdict(tab)).toBe('same-page')
  await tab.go(ADDRESSES.ugly)
  expect(await browser().settledVerdict(tab)).toBe('nothing')
  await tab.close()
  await browser().choose({ where: 'every', listed: [] })
})

test('shows the tab alone, or the badge alone, where the reader wants that', async () => {
  await browser().choose({ onRecognised: 'tab' })
  const tab = await browser().open(ADDRESSES.strict)
  await tab.sidebar.operable(/open the brief/)
  await browser().choose({ onRecognised: 'badge' })
  await tab.go(ADDRESSES.strict)
  const id = await browser().tabId(tab)
  await until('the badge', async () => (await browser().control.badge(id)) === '●')
  expect(await tab.sidebar.exists()).toBe(false)
  await browser().choose({ onRecognised: 'open' })
  await tab.close()
})

test('clears everything after asking', async () => {
  await browser().choose({ theme: 'dark', excluded: ['news.example'] })
  const { tab, surface } = await browser().ownPage('options')
  await surface.says(/news\.example/)
  await surface.click(/^clear all data/)
  await surface.says(/clear all storypulse data/i)
  await surface.click(/^cancel$/)
  expect((await settings()).theme).toBe('dark')
  await surface.click(/^clear all data/)
  await surface.click(/^clear$/)
  await until('fresh settings', async () => (await settings()).theme === 'system')
  expect((await settings()).excluded).toEqual([])
  await tab.close()
})
