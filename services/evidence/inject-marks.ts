import { PageClosedError } from '../gate'
import { runFile } from '../inject'
import type { Page } from '../tab-states'

/**
 * Puts in what finds and marks passages in a tab's page.
 * @throws PageClosedError where no script may run.
 */
export async function injectMarks(page: Page): Promise<void> {
  try {
    await runFile(page, 'marks.js')
  } catch (cause) {
    throw new PageClosedError(`Nothing can be marked in tab ${page.tabId}`, { cause })
  }
}
