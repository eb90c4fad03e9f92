import type { Copied } from '../core/copy/copied'
import { browser } from './browser'

/** Copies from within a page, where no sidebar or popup is there to do it. Resolves to whether the browser let it. */
export async function copyInTab(tabId: number, content: Copied): Promise<boolean> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (copied: unknown) => {
      Object.assign(globalThis, { storypulseCopied: copied })
    },
    args: [content],
  })
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['copy.js'] })
  return injected?.result === true
}
