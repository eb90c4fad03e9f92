import { join } from 'node:path'
import * as v from 'valibot'
import type { Article } from '../../core/article/article'
import { articleSchema } from '../../core/article/article-schema'
import { hasFile, type Row, readRows, text, texts, UnusableDataError } from './data'
import { articleOfText } from './newsroom-items'
import { evaluate, moduleScript, readItems, visitItems, withBrowser } from './pages/stored-pages'

const IN_PAGE = 'storypulseMeasured'

/** An article of the labels as the product reads it. */
export interface LabelledArticle {
  labels: Row
  article: Article
}

/** The text of a row of any set, by paragraphs. */
function paragraphsOf(row: Row): string[] {
  const listed = texts(row, 'paragraphs')
  if (listed.length) return listed
  const sentences = row.sentences
  if (Array.isArray(sentences)) {
    return sentences.flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'text' in one && typeof one.text === 'string'
        ? [one.text]
        : [],
    )
  }
  return (text(row, 'article') || text(row, 'text')).split(/\n+/).filter((line) => line.trim())
}

/** The rows of a set of plain texts, from whichever of its files hold them. */
function textRows(folder: string): Row[] {
  const files = ['items.jsonl', 'docs.jsonl', 'train.jsonl', 'validation.jsonl', 'test.jsonl']
  return files.filter((file) => hasFile(folder, file)).flatMap((file) => readRows(folder, file, ['id']))
}

/** Reads stored pages in Chromium, as the product does. */
async function readStored(folder: string, wanted: ReadonlyMap<string, Row>): Promise<LabelledArticle[]> {
  const items = readItems(folder, [], Number.POSITIVE_INFINITY).filter(({ row }) =>
    wanted.has(text(row, 'id')),
  )
  const script = await moduleScript(IN_PAGE, 'page', 'article', 'read-article.ts')
  const read = `${IN_PAGE}.readArticle(document, location.href).then(({ article }) => article)`
  const found: LabelledArticle[] = []
  await withBrowser((browser) =>
    visitItems(browser, folder, items, async (page, { row }) => {
      const labels = wanted.get(text(row, 'id'))
      const article = v.parse(articleSchema, await evaluate(page, script, read))
      if (labels) found.push({ labels, article })
    }),
  )
  return found
}

/**
 * The labelled articles of a folder of labels, read from the sets below `pages`: those with stored pages in Chromium, the
 * others as paragraphs. Pages that cannot be read are left out.
 * @param sets names of the sets to keep to; all where there is none.
 * @throws UnusableDataError when labels or a set are missing.
 */
export async function readLabelled(
  folder: string,
  pages: string,
  sets: readonly string[],
  limit: number,
): Promise<LabelledArticle[]> {
  const rows = readRows(folder, 'items.jsonl', ['set', 'id', 'take', 'fine'])
    .filter((row) => sets.length === 0 || sets.includes(text(row, 'set')))
    .slice(0, limit)
  const bySet = new Map<string, Map<string, Row>>()
  for (const row of rows) {
    const set = text(row, 'set')
    bySet.set(set, (bySet.get(set) ?? new Map()).set(text(row, 'id'), row))
  }
  const found: LabelledArticle[] = []
  for (const [set, wanted] of bySet) {
    const place = join(pages, set)
    if (hasFile(place, 'html')) {
      found.push(...(await readStored(place, wanted)))
      continue
    }
    const known = textRows(place)
    if (!known.length) throw new UnusableDataError(`${pages} holds no set ${set}`)
    for (const row of known) {
      const labels = wanted.get(text(row, 'id'))
      if (labels)
        found.push({ labels, article: articleOfText(text(row, 'id'), text(row, 'title'), paragraphsOf(row)) })
    }
  }
  return found
}
