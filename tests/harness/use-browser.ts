import { afterAll, beforeAll } from 'vitest'
import { TestBrowser } from './test-browser'

/** A fresh browser for the tests of a file, without anything of the reader's in it. */
export function useBrowser(): () => TestBrowser {
  let browser: TestBrowser | null = null
  beforeAll(async () => {
    browser = await TestBrowser.start()
  })
  afterAll(async () => {
    await browser?.close()
  })
  return () => {
    if (!browser) throw new Error('The browser starts with the first test')
    return browser
  }
}
