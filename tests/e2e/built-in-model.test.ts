import { beforeEach, expect, test } from 'vitest'
import { until } from '../harness/until'
import { useBrowser } from '../harness/use-browser'
import { ADDRESSES } from '../site/addresses'
import { type BuiltInPlan, standInLanguageModel } from '../stand-ins/built-in'

const browser = useBrowser()

/** A brief in the words of the night bus's page, with one number that is not there. */
const ANSWER = JSON.stringify({
  whyItMatters: 'A seat by night costs four times what it costs by day.',
  takeaways: ['Shared taxis replace the night buses of Orlund in June.', 'Each journey costs 987654 crowns.'],
  analysis: [],
})

/** Puts the stand-in where a browser has its own model. */
const withModel = (plan: BuiltInPlan) =>
  `(self) => Object.defineProperty(self, 'LanguageModel', { configurable: true, value: (${standInLanguageModel})(${JSON.stringify(plan)}) })`

beforeEach(async () => {
  await browser().reset()
  await browser().confirmPresses()
})

test('the browser’s own model is downloaded when the reader says so, and writes a brief that leaves nowhere', async () => {
  const slow = withModel({ state: 'downloadable', answer: ANSWER, step: 400 })
  const { tab: options, surface } = await browser().ownPage('options')
  await options.page.evaluate(`(${slow})(globalThis)`)
  await surface.click(/^add a model/)
  await surface.fill(/^kind of model/, 'built-in')
  await surface.says(/22 GB/)
  await surface.click(/^download the model/)
  await surface.says(/downloading, [1-9]/i)
  await surface.click(/^cancel the download/)
  await until('the offer', () => surface.offers(/^download the model/))
  await surface.click(/^download the model/)
  await surface.says(/ready to use/i)
  await surface.click(/^save/)
  await until('the form to close', async () => !(await surface.offers(/^cancel$/)))
  expect(options.errors).toEqual([])
  await options.close()

  await browser().inBackground(withModel({ state: 'available', answer: ANSWER, step: 20 }))
  const tab = await browser().open(ADDRESSES.briefedOriginal)
  const popup = await browser().popup(tab)
  await popup.surface.click(/^make a brief/)
  await until('the sidebar', () => tab.sidebar.exists())
  await popup.tab.close()
  await tab.page.bringToFront()
  await tab.sidebar.click(/^write with /)
  await tab.sidebar.says(/shared taxis replace/i)
  await tab.sidebar.says(/written by the model/i)
  await tab.sidebar.says(/1 line was left out/i)
  expect(await tab.sidebar.text()).not.toContain('987654')
  expect(tab.errors).toEqual([])
})

test('a model that is gone again leaves the brief made here, with why', async () => {
  const ready = withModel({ state: 'available', answer: ANSWER })
  const { tab: options, surface } = await browser().ownPage('options')
  await options.page.evaluate(`(${ready})(globalThis)`)
  await surface.click(/^add a model/)
  await surface.fill(/^kind of model/, 'built-in')
  await surface.says(/ready to use/i)
  await surface.click(/^save/)
  await until('the form to close', async () => !(await surface.offers(/^cancel$/)))
  await options.close()

  await browser().inBackground(withModel({ state: 'unavailable', answer: ANSWER }))
  const tab = await browser().open(ADDRESSES.briefedOriginal)
  const popup = await browser().popup(tab)
  await popup.surface.click(/^make a brief/)
  await until('the sidebar', () => tab.sidebar.exists())
  await popup.tab.close()
  await tab.page.bringToFront()
  await tab.sidebar.click(/^write with /)
  await tab.sidebar.says(/here's the brief made on this device/i)
  await tab.sidebar.says(/key takeaways/i)
})
