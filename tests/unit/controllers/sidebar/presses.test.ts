// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createModel } from '../../../../controllers/sidebar/model'
import { createPresses, type Presses } from '../../../../controllers/sidebar/presses'
import { sidebarLink } from '../../support/sidebar-page'
import { t, testText } from '../../support/text'

let stop: AbortController
let presses: Presses
let isUncovered: boolean
const remember = vi.fn(async () => null)
const say = vi.fn()
const model = createModel()

beforeEach(() => {
  vi.useFakeTimers()
  stop = new AbortController()
  isUncovered = true
  model.confirmed.value = []
  model.confirm.value = null
  remember.mockClear()
  say.mockReset()
  // A browser that cannot tell whether something is seen.
  vi.stubGlobal('IntersectionObserverEntry', class {})
  presses = createPresses({
    model,
    host: { ask: async () => isUncovered as never, tell: vi.fn(), askOwnPage: vi.fn(), onEvent: vi.fn() },
    link: sidebarLink({ confirmed: remember }),
    text: testText,
    surface: document.body,
    signal: stop.signal,
    say,
    report: (work) => void work,
  })
  vi.advanceTimersByTime(1000)
})
afterEach(() => {
  stop.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A click, made by a hand or by a script, during which something is asked for. */
function during<T>(isTrusted: boolean, act: () => T): T {
  const event = new MouseEvent('click', { bubbles: true })
  Object.defineProperty(event, 'isTrusted', { value: isTrusted })
  let result: T | undefined
  document.body.addEventListener('click', () => (result = act()), { once: true })
  document.body.dispatchEvent(event)
  return result as T
}
const ask = (isTrusted = true) => during(isTrusted, () => presses.allow('ask', 'Hacker News'))
const answer = (isYes: boolean, isTrusted = true) =>
  during(isTrusted, () => presses.handlers.confirm({ type: 'confirm', isYes }))

it('takes no click of a script for a press', async () => {
  expect(await ask(false)).toBeNull()
  expect(await presses.allow('ask', '')).toBeNull()
  expect(model.confirm.value).toBeNull()
})

it('asks back the first time, and not again once it was confirmed', async () => {
  const press = ask()
  await vi.advanceTimersByTimeAsync(600)
  expect(model.confirm.value).toMatchObject({ kind: 'ask', detail: 'Hacker News' })
  answer(true)
  expect(await press).toMatch(/^[\da-f-]{36}$/)
  expect(remember).toHaveBeenCalledWith('ask')
  expect(model.confirm.value).toBeNull()
  await vi.advanceTimersByTimeAsync(600)
  const again = await ask()
  expect(again).not.toBeNull()
  expect(again).not.toBe(await press)
})

it('takes a no, and remembers nothing', async () => {
  const press = ask()
  await vi.advanceTimersByTimeAsync(600)
  answer(false)
  expect(await press).toBeNull()
  expect(remember).not.toHaveBeenCalled()
})

it('takes no yes that comes at once, nor one of a script', async () => {
  const press = ask()
  await vi.advanceTimersByTimeAsync(0)
  answer(true)
  await vi.advanceTimersByTimeAsync(600)
  answer(true, false)
  await vi.advanceTimersByTimeAsync(0)
  expect(model.confirm.value).not.toBeNull()
  answer(true)
  expect(await press).not.toBeNull()
})

it('says that something lay over the sidebar, and does nothing', async () => {
  isUncovered = false
  expect(await ask()).toBeNull()
  expect(say).toHaveBeenCalledExactlyOnceWith(t('confirm.covered'))
  expect(model.confirm.value).toBeNull()
})

it('asks one thing at a time', async () => {
  const first = ask()
  await vi.advanceTimersByTimeAsync(600)
  const second = during(true, () => presses.allow('model', 'Large'))
  await vi.advanceTimersByTimeAsync(0)
  expect(await first).toBeNull()
  expect(model.confirm.value).toMatchObject({ kind: 'model' })
  await vi.advanceTimersByTimeAsync(600)
  answer(true)
  expect(await second).not.toBeNull()
})
