import type { Brief } from '../../core/brief/brief'
import { sentenceList } from '../../core/brief/extract/sentence-list'
import { sentences } from '../../core/text/sentences'
import { type Share, shareBounds } from './bootstrap'
import { type Row, setName, text, texts } from './data'
import { rounded } from './figures'
import { type LabelledArticle, readLabelled } from './labelled-briefs'
import { isAmong, lineWords } from './line-match'
import { madeBrief } from './made-brief'

const FIRST = 3

type Words = readonly (readonly string[])[]

const wordsOf = (lines: readonly string[]): Words => lines.map(lineWords)
const labelsOf = (row: Row, ...fields: readonly string[]): Words =>
  wordsOf(fields.flatMap((field) => texts(row, field)))

/** What one page adds to each figure: a part of a whole. */
type Counts = Record<string, Share>

const share = (lines: Words, ...labels: readonly Words[]): Share => ({
  part: lines.filter((line) => labels.some((label) => isAmong(line, label))).length,
  whole: lines.length,
})

/** A line that is among the better labels is not counted for the worse. */
const only = (lines: Words, labels: Words, better: Words): Share => ({
  part: lines.filter((line) => !isAmong(line, better) && isAmong(line, labels)).length,
  whole: lines.length,
})

/** What takeaways of one page add to each figure, by the measuring contract. */
export function takeawayCounts(row: Row, lines: Words, prefix: string): Counts {
  const take = labelsOf(row, 'take')
  const good = labelsOf(row, 'take', 'fine')
  const lean = labelsOf(row, 'lean')
  const first = take.slice(0, FIRST)
  return {
    [`${prefix}good`]: share(lines, good),
    [`${prefix}lean`]: only(lines, lean, good),
    [`${prefix}junk`]: only(lines, labelsOf(row, 'junk'), [...good, ...lean]),
    [`${prefix}top3`]: share(first, lines),
    [`${prefix}first`]: share(take.slice(0, 1), lines),
    [`${prefix}perPage`]: { part: lines.length, whole: 1 },
  }
}

const yes = (is: boolean): number => (is ? 1 : 0)

function whyCounts(row: Row, why: string | undefined): Counts {
  const right = labelsOf(row, 'why')
  const line = why ? lineWords(why) : null
  const isRight = line !== null && isAmong(line, right)
  const isRightAny = isRight || (line !== null && isAmong(line, labelsOf(row, 'whyLean')))
  const given = yes(line !== null)
  return {
    whyGiven: { part: given, whole: 1 },
    whyGold: { part: yes(right.length > 0), whole: 1 },
    whyRight: { part: yes(isRight), whole: given },
    whyRightAny: { part: yes(isRightAny), whole: given },
    whyFound: { part: yes(isRight && right.length > 0), whole: yes(right.length > 0) },
  }
}

/** The sentences of an analysis under one of its headings. */
function under(brief: Brief, part: string, language: string): Words {
  const paragraphs = brief.analysis.filter((_, i) => brief.analysisParts?.[i] === part)
  return wordsOf(paragraphs.flatMap((paragraph) => sentences(paragraph, language)))
}

function pageCounts({ labels, article }: LabelledArticle): Counts {
  const brief = madeBrief(article)
  if (labels.briefable === false) return { unbriefable: { part: yes(brief === null), whole: 1 } }
  const takeaways = brief?.takeaways ?? []
  const list = sentenceList(article)
  const lead = list.sentences.slice(0, takeaways.length).map((sentence) => sentence.text)
  const back = labelsOf(labels, 'back')
  const next = labelsOf(labels, 'next')
  return {
    ...takeawayCounts(labels, wordsOf(takeaways), ''),
    ...takeawayCounts(labels, wordsOf(lead), 'lead.'),
    ...whyCounts(labels, brief?.whyItMatters),
    ...(brief && {
      background: share(under(brief, 'background', list.language), back),
      next: share(under(brief, 'what comes next', list.language), next),
    }),
  }
}

type Counted = LabelledArticle & { counts: Counts }

/** Each figure over some pages. */
export function figuresOf(pages: readonly { counts: Counts }[]): Record<string, number> {
  const names = new Set(pages.flatMap(({ counts }) => Object.keys(counts)))
  return Object.fromEntries(
    Array.from(names, (name) => {
      const all = pages.flatMap(({ counts }) => counts[name] ?? [])
      const whole = all.reduce((sum, one) => sum + one.whole, 0)
      return [name, whole ? all.reduce((sum, one) => sum + one.part, 0) / whole : 0]
    }),
  )
}

const SHOWN = ['good', 'lean', 'junk', 'top3', 'first', 'perPage', 'whyGiven', 'whyRight'] as const

/** Figures of each group of pages, as rows of a table. */
function grouped(pages: readonly Counted[], field: string): Record<string, Record<string, number>> {
  const groups = Map.groupBy
    ? Map.groupBy(pages, ({ labels }) => text(labels, field))
    : new Map(
        [...new Set(pages.map(({ labels }) => text(labels, field)))].map((name) => [
          name,
          pages.filter(({ labels }) => text(labels, field) === name),
        ]),
      )
  return Object.fromEntries(
    Array.from(groups, ([name, own]) => {
      const figures = figuresOf(own)
      return [
        `${field} ${name}`,
        rounded({ pages: own.length, ...Object.fromEntries(SHOWN.map((one) => [one, figures[one] ?? 0])) }),
      ]
    }),
  )
}

/** Briefs made on the device against what an editor would take, sentence by sentence, beside the page's first sentences. */
export async function evalBriefs(
  data: string,
  { pages: folder, sets, limit }: { pages: string; sets: readonly string[]; limit: number },
): Promise<Record<string, unknown>> {
  const pages = (await readLabelled(data, folder, sets, limit)).map((page) => ({
    ...page,
    counts: pageCounts(page),
  }))
  const figures = rounded(figuresOf(pages))
  console.table({ ...grouped(pages, 'set'), ...grouped(pages, 'lang'), ...grouped(pages, 'genre') })
  for (const name of [...SHOWN, 'lead.good', 'lead.top3', 'lead.first']) {
    const { share: value, low, high } = shareBounds(pages.flatMap(({ counts }) => counts[name] ?? []))
    console.log(`${name} ${value.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`)
  }
  return { task: 'briefs', set: setName(data), items: pages.length, ...figures }
}
