import { publishedDay } from '../../core/text/dates'
import { setName, text } from './data'
import { rounded } from './figures'
import { readPages } from './pages/read-pages'
import { readItems } from './pages/stored-pages'

/** A day, ms. */
const DAY = 86_400_000

/** Words of an author line that may be something else than the true names: at most two fifths. */
const NAMED = 0.6

/** The truth was typed by people: their quotes, dashes and spaces differ from the page's. */
const plain = (line: string) =>
  line
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()

const words = (line: string): string[] =>
  plain(line)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** All words of the true names are there, and little else. */
/** Between names, in whatever way they are listed. */
const CONNECTIVE = /^(?:and|by|und|et|y)$/

function sameAuthors(read: string, truth: string): boolean {
  const names = (line: string) => words(line).filter((word) => !CONNECTIVE.test(word))
  const found = names(read)
  const wanted = names(truth)
  const known = new Set(wanted)
  const right = found.filter((word) => known.has(word)).length
  return wanted.every((word) => found.includes(word)) && right >= NAMED * found.length
}

function sameDay(read: string, truth: string): boolean {
  const day = publishedDay(read)
  return day !== null && Math.abs(day - Date.parse(truth) / DAY) <= 1
}

const CHECKS = {
  title: (read: string, truth: string) => plain(read) === plain(truth),
  author: sameAuthors,
  date: sameDay,
} as const

/** Title, author and date as the product reads them, against what people read; where the truth is known. */
export async function evalMetadata(data: string, limit: number): Promise<Record<string, unknown>> {
  const pages = await readPages(data, readItems(data, ['url', ...Object.keys(CHECKS)], limit))
  const counts = { title: [0, 0], author: [0, 0], date: [0, 0] } satisfies Record<string, [number, number]>
  for (const { item, reading } of pages) {
    const read = {
      title: reading?.title ?? '',
      author: reading?.authors.join(', ') ?? '',
      date: reading?.publishedAt ?? '',
    }
    for (const field of ['title', 'author', 'date'] as const) {
      const truth = text(item.row, field)
      if (!truth) continue
      counts[field][1]++
      if (CHECKS[field](read[field], truth)) counts[field][0]++
      else console.log(`${field}: ${item.url}\n  read  ${read[field]}\n  truth ${truth}`)
    }
  }
  const rate = ([right, asked]: readonly [number, number]) => right / Math.max(1, asked)
  const figures = rounded({
    title: rate(counts.title),
    author: rate(counts.author),
    date: rate(counts.date),
  })
  console.table({ storypulse: figures })
  return { task: 'metadata', set: setName(data), items: pages.length, ...figures }
}
