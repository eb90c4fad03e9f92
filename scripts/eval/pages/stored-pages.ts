import { existsSync } from 'node:fs'
import { join } from 'node:path'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { visitStoredPages } from '../../../bench/lib/real-pages'
import { installedBrowser, PROJECT } from '../../../tests/harness/browsers'
import { type Row, readRows, text, UnusableDataError } from '../data'
import { bundle } from './bundle'

/** A row of items.jsonl with the address its page is opened under. */
export interface Item {
  row: Row
  file: string
  url: string
}

/** Sets without addresses name their pages otherwise; such a page gets an address that tells nothing. */
function addressOf(row: Row): string {
  const url = text(row, 'url')
  return /^https?:\/\//.test(url) && URL.canParse(url)
    ? url
    : `https://pages.example/${encodeURIComponent(text(row, 'id'))}.html`
}

/**
 * The items of a folder of stored pages.
 * @throws UnusableDataError when items.jsonl, one of `fields` or a page is missing.
 */
export function readItems(folder: string, fields: readonly string[], limit: number): Item[] {
  const rows = readRows(folder, 'items.jsonl', ['id', 'file', ...fields]).slice(0, limit)
  return rows.map((row) => {
    const file = text(row, 'file')
    if (!existsSync(join(folder, file))) throw new UnusableDataError(`${folder} has no ${file}`)
    return { row, file, url: addressOf(row) }
  })
}

/** Chromium as found by the project's setup, for pages whose scripts and network are off. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await puppeteer.launch({
    executablePath: installedBrowser('chromium').path,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** A module of the project as a script to be run in pages; its exports are in the global of that name. */
export const moduleScript = (global: string, ...path: string[]) => bundle(join(PROJECT, ...path), global)

/** Evaluates `expression` after `script` in a page, past the page's own content security policy. Promises are awaited. */
export async function evaluate(page: Page, script: string, expression: string): Promise<unknown> {
  const session = await page.createCDPSession()
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(async () => { ${script}; return JSON.stringify(await (${expression})) })()`,
    returnByValue: true,
    awaitPromise: true,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return JSON.parse(String(result.value))
}

/** Opens the page of each item in turn. A page that cannot be opened is reported and left out. */
export async function visitItems(
  browser: Browser,
  folder: string,
  items: readonly Item[],
  visit: (page: Page, item: Item) => Promise<void>,
): Promise<void> {
  const byFile = new Map(items.map((item) => [item.file, item]))
  await visitStoredPages(browser, folder, items, async (page, { file }) => {
    const item = byFile.get(file)
    if (item) await visit(page, item)
  })
}
