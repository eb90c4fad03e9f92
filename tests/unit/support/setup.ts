// Files of tests share a process, one after the other. This runs before each of them, so that each begins as if alone.
import { afterAll, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { english } from './english'
import { kept } from './kept'

vi.stubGlobal('chrome', fakeBrowser)
vi.stubGlobal('browser', fakeBrowser)
fakeBrowser.reset()
fakeBrowser.i18n.getMessage = english
/** Down to the areas of its storage. */
const putBack = kept(fakeBrowser, 2)

afterAll(() => {
  // In this order: a spy upon a clock that is not the real one would otherwise bring that clock back.
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  putBack()
})
