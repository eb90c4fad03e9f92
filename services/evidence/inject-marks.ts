import { browser } from '../browser'
import { PageClosedError } from '../gate'

/**
 * Puts in what finds and marks passages in a tab's page.
 * @throws PageClosedError where no script may run.
 */
export async function injectMarks(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['marks.js'] })
  } catch (cause) {
    throw new PageClosedError(`Nothing can be marked in tab ${tabId}`, { cause })
  }
}
