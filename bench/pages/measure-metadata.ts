import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core'
import * as v from 'valibot'
import { publishedDay } from '../../core/text/dates'
import { PROJECT } from '../../tests/harness/browsers'
import { DataError, storedPages, visitStoredPages } from '../lib/real-pages'
import { bundle } from './bundle'
import { GATE, readStoredPage } from './read-stored-page'

const truthSchema = v.object({ url: v.string(), title: v.nullable(v.string()), date: v.nullable(v.string()) })

/** A field the gate read otherwise than a person did. */
export interface WrongField {
  url: string
  field: 'title' | 'date'
  read: string
  truth: string
}

/** Shares of the pages whose truth is known (0 to 1); a date counts within a day. */
export interface MetadataFigures {
  items: number
  title: number
  date: number
  wrong: WrongField[]
}

/** A day, ms. */
const DAY = 86_400_000

/** The truth was typed by people: their quotes, dashes and spaces differ from the page's. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

async function truths(folder: string): Promise<Map<string, v.InferOutput<typeof truthSchema>>> {
  const rows = (await readFile(join(folder, 'items.jsonl'), 'utf8')).split('\n').filter(Boolean)
  const known = new Map<string, v.InferOutput<typeof truthSchema>>()
  for (const row of rows) {
    const truth = v.safeParse(truthSchema, JSON.parse(row))
    if (!truth.success) throw new DataError(`${folder} has no title and date in items.jsonl`)
    known.set(truth.output.url, truth.output)
  }
  return known
}

/** Compares the title and date of the gate's card with what people read on the page. Pages without a card count as wrong. */
export async function measureMetadata(task: {
  browser: Browser
  folder: string
  limit?: number | undefined
}): Promise<MetadataFigures> {
  const { browser, folder, limit } = task
  const gate = await bundle(join(PROJECT, 'page', 'gate', 'read-gate-report.ts'), GATE)
  const known = await truths(folder)
  const wrong: WrongField[] = []
  const asked = { title: 0, date: 0 }
  let items = 0
  await visitStoredPages(browser, folder, await storedPages(folder, limit), async (page, { url }) => {
    const truth = known.get(url)
    if (!truth) return
    items++
    const { report } = await readStoredPage(page, gate)
    const card = 'card' in report ? report.card : null
    if (truth.title) {
      asked.title++
      const read = card?.title ?? ''
      if (plain(read) !== plain(truth.title)) wrong.push({ url, field: 'title', read, truth: truth.title })
    }
    if (truth.date) {
      asked.date++
      const read = card?.publishedAt ?? ''
      const day = publishedDay(read)
      if (day === null || Math.abs(day - Date.parse(truth.date) / DAY) > 1)
        wrong.push({ url, field: 'date', read, truth: truth.date })
    }
  })
  const rate = (field: 'title' | 'date') =>
    1 - wrong.filter((one) => one.field === field).length / asked[field]
  return { items, title: rate('title'), date: rate('date'), wrong }
}
