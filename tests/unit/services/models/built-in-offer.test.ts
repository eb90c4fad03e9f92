import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { builtInOf } from '../../../../services/models/built-in-api'
import { builtInOffer, builtInToOffer, clearBuiltInOffer } from '../../../../services/models/built-in-offer'
import { clearModels, saveModel } from '../../../../services/models/model-settings'
import { type BuiltInPlan, standInLanguageModel } from '../../../stand-ins/built-in'
import { stopClock } from '../../support/stop-clock'
import { until } from '../../support/until'

const PAGE = 'https://news.example/1'
const OTHER = 'https://news.example/2'
const browserWith = (state: BuiltInPlan['state']) =>
  builtInOf({ LanguageModel: standInLanguageModel({ state, answer: '' }) })

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

beforeEach(async () => {
  await clearModels()
  await clearBuiltInOffer()
})

test.each([
  ['available', 'available'],
  ['downloadable', 'downloadable'],
  ['downloading', 'downloadable'],
  ['unavailable', null],
] as const)('a model that is %s is offered as %s', async (state, offer) => {
  expect(await builtInToOffer(browserWith(state))).toBe(offer)
})

test('a browser without a model, and one that cannot tell, offer none', async () => {
  expect(await builtInToOffer(builtInOf({}))).toBeNull()
  const broken = { availability: () => Promise.reject(new Error('no')), create: () => undefined }
  expect(await builtInToOffer(builtInOf({ LanguageModel: broken }))).toBeNull()
})

test('a browser that does not say keeps no surface waiting', async () => {
  const silent = { availability: () => new Promise<never>(() => undefined), create: () => undefined }
  const clock = stopClock()
  const offer = builtInToOffer(builtInOf({ LanguageModel: silent }))
  await until(() => clock.waits(300) === 1)
  await clock.pass(300)
  expect(await offer).toBeNull()
})

test('it is offered on one page, by each of its surfaces, and on no other', async () => {
  const api = browserWith('available')
  expect(await builtInOffer(PAGE, api)).toBe('available')
  expect(await builtInOffer(PAGE, api)).toBe('available')
  expect(await builtInOffer(OTHER, api)).toBeNull()
  expect(await builtInOffer(PAGE, api)).toBe('available')
})

test('a page where there is nothing to offer does not count', async () => {
  expect(await builtInOffer(PAGE, browserWith('unavailable'))).toBeNull()
  expect(await builtInOffer(OTHER, browserWith('downloadable'))).toBe('downloadable')
})

test('who has a model is offered none', async () => {
  await saveModel({ id: 'm', preset: 'ollama', address: 'http://localhost:11434', model: 'x' }, null)
  expect(await builtInOffer(PAGE, browserWith('available'))).toBeNull()
})
