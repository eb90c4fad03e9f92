import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { segment } from 'sentencex'
import * as v from 'valibot'
import { hash32 } from '../../core/text/hash'
import { sentenceSpans } from '../../core/text/sentences'
import { PROJECT } from '../../tests/harness/browsers'
import { setName, UnusableDataError } from './data'
import { harmonic, rounded } from './figures'
import { storedParagraphs } from './page-paragraphs'

/** Sets of stored pages from which the paragraphs were drawn; the folder that is named holds them. */
const SETS = [
  'pages_other',
  'newsmeta_pages',
  'aeb_pages',
  'readability_pages',
  'trafilatura_pages_en',
  'nonarticle_pages',
  'wcxb_articles',
  'wcxb_others',
]

/** By language: the hash of each paragraph, and where sentences but the first begin in it, UTF-16 units. */
const boundariesSchema = v.record(v.string(), v.array(v.tuple([v.number(), v.array(v.number())])))

type Splitter = (text: string, language: string) => readonly number[]

/** Where the pieces of a text begin, given in order; those of white space and the first are none. */
function startsOf(text: string, pieces: readonly string[]): number[] {
  const starts: number[] = []
  let from = 0
  for (const piece of pieces) {
    const bare = piece.trim()
    const at = bare ? text.indexOf(bare, from) : -1
    if (at < 0) continue
    if (at > 0) starts.push(at)
    from = at + bare.length
  }
  return starts
}

const SPLITTERS: Readonly<Record<string, Splitter>> = {
  storypulse: (text, language) => sentenceSpans(text, language).map(({ start }) => start),
  segmenter: (text, language) => {
    const parts = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)
    return startsOf(
      text,
      Array.from(parts, (part) => part.segment),
    )
  },
  sentencex: (text, language) => startsOf(text, segment(language, text)),
}

interface Counts {
  right: number
  found: number
  wanted: number
}

function f1({ right, found, wanted }: Counts): number {
  return harmonic(right / Math.max(1, found), right / Math.max(1, wanted))
}

/** The paragraphs of the sets below a folder, by hash. @throws UnusableDataError when no set is there. */
function paragraphsBelow(folder: string): Map<number, string> {
  const sets = SETS.filter((set) => existsSync(join(folder, set, 'html')))
  if (!sets.length) throw new UnusableDataError(`${folder} holds none of ${SETS.join(', ')}`)
  const texts = new Map<number, string>()
  for (const set of sets)
    for (const text of storedParagraphs(join(folder, set))) texts.set(hash32(text), text)
  return texts
}

/**
 * Where sentences begin, against boundaries that were read one by one; the project keeps their positions, the texts lie in
 * `data`, a folder of sets. Beside it the platform's own segmenter and sentencex, in the same run.
 */
export function evalSentences(data: string): Record<string, unknown> {
  const file = join(PROJECT, 'scripts', 'eval', 'sentence-boundaries.json')
  const labelled = v.parse(boundariesSchema, JSON.parse(readFileSync(file, 'utf8')))
  const texts = paragraphsBelow(data)
  const table: Record<string, Record<string, number>> = {}
  const totals: Record<string, Counts> = {}
  let missing = 0
  for (const [language, paragraphs] of Object.entries(labelled)) {
    const row: Record<string, number> = { boundaries: 0 }
    for (const [name, split] of Object.entries(SPLITTERS)) {
      const counts: Counts = { right: 0, found: 0, wanted: 0 }
      const total = totals[name] ?? { right: 0, found: 0, wanted: 0 }
      totals[name] = total
      for (const [hash, starts] of paragraphs) {
        const text = texts.get(hash)
        if (text === undefined) {
          missing++
          continue
        }
        const known = new Set(starts)
        const found = [...new Set(split(text, language).filter((start) => start > 0))]
        const right = found.filter((start) => known.has(start)).length
        for (const sums of [counts, total]) {
          sums.right += right
          sums.found += found.length
          sums.wanted += known.size
        }
        if (name === 'storypulse' && (right < known.size || right < found.length))
          console.log(`${language} ${hash}: found ${found}, labelled ${starts}`)
      }
      row.boundaries = counts.wanted
      row[name] = f1(counts)
    }
    table[language] = rounded(row)
  }
  console.table(table)
  const figures = Object.fromEntries(
    Object.entries(table).map(([language, row]) => [`f1.${language}`, row.storypulse]),
  )
  const all = Object.fromEntries(Object.entries(totals).map(([name, counts]) => [name, f1(counts)]))
  return {
    task: 'sentences',
    set: setName(data),
    items: totals.storypulse?.wanted ?? 0,
    missing: missing / Object.keys(SPLITTERS).length,
    f1: rounded(all).storypulse,
    ...rounded({ 'segmenter.f1': all.segmenter, 'sentencex.f1': all.sentencex }),
    ...figures,
  }
}
