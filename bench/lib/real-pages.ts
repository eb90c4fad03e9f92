import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import * as v from 'valibot'
import { UsageError } from '../../scripts/lib/command-line'
import { withGoneFrames } from './gone-frames'

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
 * Answers the requests of a page: the first for its address with what is stored, every other with nothing. A page that then
 * sends its window elsewhere, or back to itself, is told that there is no content, with which it stays where it is.
 */
function answerer(page: Page, address: string, html: Buffer): (request: HTTPRequest) => Promise<void> {
  let isOpened = false
  return async (request) => {
    const isWindow = request.isNavigationRequest() && request.frame() === page.mainFrame()
    if (isWindow && isOpened) return request.respond({ status: 204 })
    // The browser may try https first; refused, it asks for the address itself.
    if (!isWindow || request.url().split('#')[0] !== address) return request.abort()
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

/** ms that opening a page and looking at it may take, and closing it. */
const LONGEST = 60_000

/** What a promise comes to, unless that takes more than `ms`: what is waited for of a page that is gone may never come. */
function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new RangeError(`not done after ${ms} ms`)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

/**
 * Opens each stored page under its true address, network and the page's own scripts off, and hands it to `visit`.
 * A page that cannot be opened, or is gone while it is looked at, is reported and left out.
 * @throws RangeError when the browser opens no more pages.
 */
export async function visitStoredPages(
  browser: Browser,
  folder: string,
  pages: readonly StoredPage[],
  visit: (page: Page, stored: StoredPage) => Promise<void>,
): Promise<void> {
  for (const stored of pages) {
    const report = (error: unknown) => console.error(`${stored.url}: ${said(error)}`)
    const page = await within(LONGEST, browser.newPage())
    const look = async () => {
      const file = await readFile(join(folder, stored.file))
      const html = stored.file.endsWith('.gz') ? gunzipSync(file) : file
      const address = new URL(stored.url).href.split('#')[0] ?? stored.url
      await page.setRequestInterception(true)
      const answer = answerer(page, address, html)
      // A frame may be gone by the time its request is answered; nothing waits for it then.
      page.on('request', (request) => void answer(request).catch(report))
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 })
      await visit(page, stored)
    }
    await withGoneFrames(async () => {
      await within(LONGEST, look()).catch(report)
      await within(LONGEST, page.close()).catch(report)
    })
  }
}
