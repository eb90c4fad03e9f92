import type { Page } from 'puppeteer-core'
import { FUNCTIONS, LIMITS } from './in-page'

/** What runs these files leaves calls of this helper in functions. */
const HELPER = 'const __name = (of) => of'

const SOURCE = [HELPER, LIMITS, ...FUNCTIONS.map(String)].join('\n')

/** Runs one of the functions for pages in a page, with the others around it, and resolves to what it returns. */
export async function inPage<T>(page: Page, run: () => T): Promise<T> {
  const json = await page.evaluate(`(() => { ${SOURCE}\nreturn JSON.stringify(${run.name}() ?? null) })()`)
  // The page answers with what the function, whose type is known here, returned.
  return JSON.parse(String(json)) as T
}

/** Resolves when the page has drawn what was changed. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    'new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))); setTimeout(resolve, 500, null) })',
  )
}
