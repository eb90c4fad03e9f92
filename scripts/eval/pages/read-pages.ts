import * as v from 'valibot'
import type { PageReading } from './in-page'
import { evaluate, type Item, moduleScript, visitItems, withBrowser } from './stored-pages'

const IN_PAGE = 'storypulseMeasured'

const readingSchema: v.GenericSchema<PageReading> = v.object({
  title: v.string(),
  authors: v.array(v.string()),
  publishedAt: v.string(),
  text: v.string(),
  ms: v.number(),
  longestMs: v.number(),
  readability: v.object({ text: v.string(), ms: v.number() }),
})

/** Reads each page as the product does, and by plain Readability. A page that fails counts as one with no text. */
export async function readPages(
  folder: string,
  items: readonly Item[],
): Promise<{ item: Item; reading: PageReading | null }[]> {
  const script = await moduleScript(IN_PAGE, 'scripts', 'eval', 'pages', 'in-page.ts')
  const readings = new Map<Item, PageReading>()
  await withBrowser((browser) =>
    visitItems(browser, folder, items, async (page, item) => {
      readings.set(item, v.parse(readingSchema, await evaluate(page, script, `${IN_PAGE}.readPage()`)))
    }),
  )
  return items.map((item) => ({ item, reading: readings.get(item) ?? null }))
}
