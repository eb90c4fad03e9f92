import type { Copied } from '../core/copy/copied'
import type { Page } from '../core/session/page'
import { handToPage, runFile } from './inject'

/** Copies from within a page, where no sidebar or popup is there to do it. Resolves to whether the browser let it. */
export async function copyInTab(page: Page, content: Copied): Promise<boolean> {
  await handToPage(page, 'copied', content)
  return (await runFile(page, 'copy.js')) === true
}
