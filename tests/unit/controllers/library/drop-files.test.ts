// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { takeDroppedFiles } from '../../../../controllers/library/drop-files'

const onFiles = vi.fn()
let page: AbortController
beforeEach(() => {
  onFiles.mockReset()
  page = new AbortController()
  takeDroppedFiles(onFiles, page.signal)
})
afterEach(() => page.abort())

/** Lets something be dragged or dropped. @returns whether the page takes it in the browser's place */
function drag(type: 'dragover' | 'drop', types: readonly string[], files: readonly File[] = []): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true })
  Object.defineProperty(event, 'dataTransfer', { value: { types, files } })
  document.body.dispatchEvent(event)
  return event.defaultPrevented
}

it('takes files dropped anywhere', () => {
  const file = new File(['{}'], 'backup.json')
  expect(drag('dragover', ['Files'])).toBe(true)
  expect(drag('drop', ['Files'], [file])).toBe(true)
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([file])
})

it('leaves text and links to the browser', () => {
  expect(drag('dragover', ['text/plain'])).toBe(false)
  expect(drag('drop', ['text/uri-list'])).toBe(false)
  expect(onFiles).not.toHaveBeenCalled()
})

it('takes nothing once the page has ended', () => {
  page.abort()
  expect(drag('drop', ['Files'], [new File(['{}'], 'backup.json')])).toBe(false)
  expect(onFiles).not.toHaveBeenCalled()
})

it('takes nothing where the browser gives no files', () => {
  expect(drag('drop', ['Files'])).toBe(true)
  expect(onFiles).not.toHaveBeenCalled()
})
