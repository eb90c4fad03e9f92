// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createPageSettings } from '../../../../controllers/settings/page-settings'
import { DEFAULT_SETTINGS, type Settings } from '../../../../core/settings'
import { BackgroundError } from '../../../../services/messaging'
import { FakeBackground } from '../../support/fake-background'

let background: FakeBackground
beforeEach(() => {
  background = new FakeBackground({
    'options-background:settings': () => ({ ...DEFAULT_SETTINGS, theme: 'dark' }),
    'options-background:save': ({ settings }: { settings: Settings }) => settings,
  })
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => background.remove())

it('takes the reader’s, and has the page look so', async () => {
  const settings = createPageSettings()
  await settings.load()
  expect(settings.now.value.theme).toBe('dark')
  expect(document.documentElement.dataset.theme).toBe('dark')
})

it('keeps those to begin with where none come', async () => {
  delete background.answers['options-background:settings']
  const settings = createPageSettings()
  await settings.load()
  expect(settings.now.value).toEqual(DEFAULT_SETTINGS)
})

it('shows a change before it is saved', async () => {
  const settings = createPageSettings()
  const saved = settings.save({ textSize: 'larger' })
  expect(settings.now.value.textSize).toBe('larger')
  await saved
  expect(background.payloads('options-background:save')).toEqual([
    { settings: { ...DEFAULT_SETTINGS, textSize: 'larger' } },
  ])
})

it('throws where it could not be saved', async () => {
  delete background.answers['options-background:save']
  await expect(createPageSettings().save({ textSize: 'larger' })).rejects.toThrow(BackgroundError)
})

it('takes the form last copied in without asking', () => {
  const settings = createPageSettings()
  settings.copiedAs('markdown')
  expect(settings.now.value.copyFormat).toBe('markdown')
  expect(background.asked).toEqual([])
})
