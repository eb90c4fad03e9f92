import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { PROJECT } from '../../tests/harness/browsers'
import { bundle } from '../eval/pages/bundle'
import type * as inPageScript from './in-page'

type InPage = typeof inPageScript

const GLOBAL = 'storypulseLayout'

/** `in-page.ts` with all it imports, which is the same for every page. */
let script: Promise<string> | null = null

/** Runs one of the functions of `in-page.ts` in a page and resolves to what it returns. */
export async function inPage<N extends keyof InPage>(page: Page, name: N): Promise<ReturnType<InPage[N]>> {
  script ??= bundle(join(PROJECT, 'scripts', 'layout', 'in-page.ts'), GLOBAL)
  const json = await page.evaluate(
    `(() => { ${await script}\nreturn JSON.stringify(${GLOBAL}.${name}() ?? null) })()`,
  )
  // The page answers with what the function, whose type is known here, returned.
  return JSON.parse(String(json)) as ReturnType<InPage[N]>
}

/** Resolves when the page has drawn what was changed. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))); setTimeout(resolve, 500, null) })',
  )
}
