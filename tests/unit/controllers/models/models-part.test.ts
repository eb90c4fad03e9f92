// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createModelsPart } from '../../../../controllers/models/models-part'
import type { ConfiguredModel } from '../../../../core/models/configured-model'
import { FakeBrowser } from '../../support/fake-browser'
import { PATIENCE } from '../../support/patience'
import { testText } from '../../support/text'

let browser: FakeBrowser
const sayFailed = vi.fn()
beforeEach(() => {
  browser = new FakeBrowser().install()
  vi.spyOn(console, 'error').mockReturnValue()
  sayFailed.mockReset()
})
afterEach(() => {
  browser.remove()
  Reflect.deleteProperty(navigator, 'clipboard')
})

const model: ConfiguredModel = {
  id: 'mine',
  preset: 'openai',
  address: 'https://models.example/v1',
  model: 'large',
}

it('begins without a model, and says what the browser’s own can do', async () => {
  const { state } = await createModelsPart(sayFailed, testText)
  expect(state.value).toMatchObject({ models: [], builtIn: { progress: null, failure: null } })
})

it('keeps a model with its key, which travels in no message, and takes it out and back', async () => {
  browser.onAsked = () => {
    throw new Error('A key must not be sent')
  }
  const { state, events } = await createModelsPart(sayFailed, testText)
  expect(await events.onSave(model, 'secret')).toBe(true)
  expect(state.value.models).toMatchObject([{ id: 'mine' }])
  expect(JSON.stringify(state.value)).not.toContain('secret')
  events.onRemove('mine')
  await vi.waitFor(() => expect(state.value.models).toEqual([]), PATIENCE)
  events.onPutBack()
  await vi.waitFor(() => expect(state.value.models).toMatchObject([{ id: 'mine' }]), PATIENCE)
})

it('asks for the host in the press', async () => {
  const { events } = await createModelsPart(sayFailed, testText)
  expect(await events.onAllow('https://models.example/*', true)).toBe(true)
  expect(browser.wished).toEqual([['https://models.example/*']])
})

it('says whether lines reached the clipboard', async () => {
  const { events } = await createModelsPart(sayFailed, testText)
  const writeText = vi.fn(async () => undefined)
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  expect(await events.onCopy('OLLAMA_ORIGINS')).toBe(true)
  writeText.mockRejectedValue(new Error('No'))
  expect(await events.onCopy('OLLAMA_ORIGINS')).toBe(false)
})
