import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import * as v from 'valibot'
import { UsageError } from '../../scripts/lib/command-line'

const itemSchema = v.object({ file: v.string(), url: v.string() })

/** One stored page of a data folder. */
export type StoredPage = v.InferOutput<typeof itemSchema>

/** A folder of data lacks a file or a field. */
export class DataError extends UsageError {
  override readonly name = 'DataError'
}

/**
 * The pages a folder's items.jsonl lists. Rows without a proper address are left out.
 * @throws DataError when there is no items.jsonl.
 */
export async function storedPages(folder: string, limit = Number.POSITIVE_INFINITY): Promise<StoredPage[]> {
  const lines = await readFile(join(folder, 'items.jsonl'), 'utf8').catch(() => {
    throw new DataError(`${folder} has no items.jsonl`)
  })
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => v.safeParse(itemSchema, JSON.parse(line)))
    .filter((row) => row.success)
    .map((row) => row.output)
    .slice(0, limit)
}

const NO_SCRIPTS = "script-src 'none'"

/**
 * Answers the requests of a page: the first for its address with what is stored, every other with nothing. A page that
 * sends its window elsewhere, or back to itself, is told that there is no content, with which it stays where it is.
 */
function answerer(page: Page, address: string, html: Buffer): (request: HTTPRequest) => Promise<void> {
  let isOpened = false
  return async (request) => {
    const isWindow = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (!isWindow) return request.abort()
    if (isOpened || request.url().split('#')[0] !== address) return request.respond({ status: 204 })
    isOpened = true
    return request.respond({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': NO_SCRIPTS },
      body: html,
    })
  }
}

const said = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * Opens each stored page under its true address, network and the page's own scripts off, and hands it to `visit`.
 * A page that cannot be opened is reported and left out.
 */
export async function visitStoredPages(
  browser: Browser,
  folder: string,
  pages: readonly StoredPage[],
  visit: (page: Page, stored: StoredPage) => Promise<void>,
): Promise<void> {
  for (const stored of pages) {
    const file = await readFile(join(folder, stored.file))
    const html = stored.file.endsWith('.gz') ? gunzipSync(file) : file
    const page = await browser.newPage()
    try {
      const address = new URL(stored.url).href.split('#')[0] ?? stored.url
      await page.setRequestInterception(true)
      const answer = answerer(page, address, html)
      // A frame may be gone by the time its request is answered; nothing waits for it then.
      page.on(
        'request',
        (request) => void answer(request).catch((error) => console.error(`${address}: ${said(error)}`)),
      )
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 })
      await visit(page, stored)
    } catch (error) {
      console.error(`${stored.url}: ${said(error)}`)
    } finally {
      await page.close().catch((error) => console.error(`${stored.url}: ${said(error)}`))
    }
  }
}
