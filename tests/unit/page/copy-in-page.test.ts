// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CopyRefusedError, copyFromPage } from '../../../page/copy-in-page'

class Item {
  constructor(readonly types: Record<string, Blob>) {}
}
const execCommand = vi.fn<() => boolean>()

/** Has the browser's clipboard answer so, and its older way so. */
function clipboard(write: () => Promise<void>, isOldWayOpen: boolean): void {
  vi.stubGlobal('ClipboardItem', Item)
  Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true })
  execCommand.mockImplementation(() => {
    const event = Object.assign(new Event('copy', { cancelable: true }), {
      clipboardData: { setData: () => undefined },
    })
    if (isOldWayOpen) window.dispatchEvent(event)
    return isOldWayOpen
  })
}

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(document, { execCommand })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(document, 'execCommand')
  Reflect.deleteProperty(navigator, 'clipboard')
  execCommand.mockReset()
})

test('writes by the clipboard, and does not go the older way then', async () => {
  clipboard(async () => undefined, true)
  await copyFromPage({ text: 'a' })
  expect(execCommand).not.toHaveBeenCalled()
})

test('goes the older way where the clipboard refuses, or never answers', async () => {
  clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')), true)
  await copyFromPage({ text: 'a' })
  expect(execCommand).toHaveBeenCalledOnce()
  clipboard(() => new Promise(() => undefined), true)
  const copying = copyFromPage({ text: 'b' })
  await vi.advanceTimersByTimeAsync(1000)
  await copying
  expect(execCommand).toHaveBeenCalledTimes(2)
})

test('says so where no way is open', async () => {
  clipboard(() => new Promise(() => undefined), false)
  const copying = expect(copyFromPage({ text: 'a' })).rejects.toThrow(CopyRefusedError)
  await vi.advanceTimersByTimeAsync(1000)
  await copying
})
