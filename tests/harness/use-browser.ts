import { afterAll, beforeAll } from 'vitest'
import { TestBrowser } from './test-browser'

/** The browser that serves file after file; starting one takes seconds. It ends with the test run's process. */
let shared: TestBrowser | null = null

async function sharedBrowser(): Promise<TestBrowser> {
  try {
    await shared?.reset()
  } catch (error) {
    // What an earlier file broke must not fail this one.
    console.error('Starting another browser:', error)
    await shared?.close().catch(console.error)
    shared = null
  }
  shared ??= await TestBrowser.start()
  return shared
}

/** A browser for the tests of a file, without anything of the reader's in it. */
export function useBrowser(): () => TestBrowser {
  let browser: TestBrowser | null = null
  beforeAll(async () => {
    browser = await sharedBrowser()
  })
  return () => {
    if (!browser) throw new Error('The browser starts with the first test')
    return browser
  }
}

/** A browser into which the extension has just been installed, for tests of that alone. */
export function useNewBrowser(): () => TestBrowser {
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
