// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createWelcome } from '../../../../controllers/welcome/welcome'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'
import { FakeBackground } from '../../support/fake-background'
import { t, testText } from '../../support/text'

let background: FakeBackground
let kept: Settings
beforeEach(() => {
  kept = { ...DEFAULT_SETTINGS, theme: 'dark', where: 'click' }
  background = new FakeBackground({
    'options-background:settings': () => kept,
    'options-background:save': ({ settings }: { settings: Settings }) => {
      kept = settings
      return kept
    },
  })
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => background.remove())

it('shows what is chosen, and looks as the reader chose', async () => {
  const page = createWelcome(testText)
  await page.begin()
  expect(page.where.value).toBe('click')
  expect(document.documentElement.dataset.theme).toBe('dark')
})

it('saves where Storypulse may look, and nothing else of what changed meanwhile', async () => {
  const page = createWelcome(testText)
  await page.begin()
  kept = { ...kept, theme: 'light' }
  await page.choose('listed')
  expect(kept).toEqual({ ...DEFAULT_SETTINGS, theme: 'light', where: 'listed' })
  expect([page.where.value, page.failure.value]).toEqual(['listed', null])
})

it('says that a choice could not be saved, until one could', async () => {
  const page = createWelcome(testText)
  const save = background.answers['options-background:save']
  delete background.answers['options-background:save']
  await page.choose('listed')
  expect(page.failure.value).toBe(t('options.failed'))
  background.answers['options-background:save'] = save
  await page.choose('listed')
  expect(page.failure.value).toBeNull()
})

it('lets the reader choose where the settings do not come', async () => {
  delete background.answers['options-background:settings']
  const page = createWelcome(testText)
  await page.begin()
  expect(page.where.value).toBe(DEFAULT_SETTINGS.where)
})
