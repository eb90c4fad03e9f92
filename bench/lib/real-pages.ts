import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'
import * as v from 'valibot'

const itemSchema = v.object({ file: v.string(), url: v.string() })

/** One stored page of a data folder. */
export type StoredPage = v.InferOutput<typeof itemSchema>

/** A folder of data lacks a file or a field. */
export class DataError extends Error {
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

async function respond(request: HTTPRequest, address: string, html: Buffer): Promise<void> {
  if (request.isNavigationRequest() && request.url().split('#')[0] === address) {
    await request.respond({
      status: 200,
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "script-src 'none'" },
      body: html,
    })
  } else {
    await request.abort()
  }
}

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
      page.on('request', (request) => void respond(request, address, html))
      await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 20_000 })
      await visit(page, stored)
    } catch (error) {
      console.error(`${stored.url}: ${error instanceof Error ? error.message : String(error)}`)
    } finally {
      await page.close()
    }
  }
}
