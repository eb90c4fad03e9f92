import type { Page } from '../../core/session/page'
import { PageClosedError } from '../gate'
import { runFile } from '../inject'

/**
 * Puts in what finds and marks passages in a tab's page.
 * @throws PageClosedError where no script may run.
 */
export async function injectHighlights(page: Page): Promise<void> {
  try {
    await runFile(page, 'highlights.js')
  } catch (cause) {
    throw new PageClosedError(`Nothing can be marked in tab ${page.tabId}`, { cause })
  }
}
