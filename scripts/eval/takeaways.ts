import type { Article } from '../../core/article/article'
import { sentenceList } from '../../core/brief/extract/sentence-list'
import { pairedDifference } from './bootstrap'
import { setName } from './data'
import { rounded } from './figures'
import { madeBrief } from './made-brief'
import { readNewsroomItems } from './newsroom-items'
import { type Rouge, rouge, rougeWords } from './rouge'
import { takeawayLines } from './takeaway-lines'
import { PEERS } from './takeaway-peers'

const TWO = 2
const THREE = 3
const MEASURES = ['rouge1', 'rouge2', 'rougeLsum'] as const

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const meanRouge = (all: readonly Rouge[]): Record<string, number> =>
  Object.fromEntries(MEASURES.map((measure) => [measure, mean(all.map((one) => one[measure]))]))

const first = (article: Article, count: number) =>
  sentenceList(article)
    .sentences.slice(0, count)
    .map(({ text }) => text)

/** The product's own takeaways against a newsroom's, beside the first sentences and peer packages in the same run. */
export function evalTakeaways(data: string, limit: number): Record<string, unknown> {
  const items = readNewsroomItems(data, limit)
  let spent = 0
  const own = items.map(({ article, highlights }) => {
    const started = performance.now()
    const takeaways = madeBrief(article)?.takeaways ?? []
    spent += performance.now() - started
    return { takeaways, rouge: rouge(takeaways, highlights) }
  })
  const by = (lines: (article: Article) => readonly string[]) =>
    items.map(({ article, highlights }) => rouge(lines(article), highlights))
  const systems: Record<string, Rouge[]> = {
    lead3: by((article) => first(article, THREE)),
    lead2: by((article) => first(article, TWO)),
    three: by((article) => takeawayLines(article, THREE)),
    two: by((article) => takeawayLines(article, TWO)),
  }
  for (const [name, pick] of Object.entries(PEERS)) {
    systems[name] = by((article) =>
      pick(
        sentenceList(article).sentences.map(({ text }) => text),
        THREE,
      ),
    )
  }
  const product = own.map((one) => one.rouge)
  const rows = { storypulse: rounded(meanRouge(product)) }
  const table: Record<string, Record<string, number>> = { ...rows }
  for (const [name, all] of Object.entries(systems)) table[name] = rounded(meanRouge(all))
  console.table(table)
  for (const name of ['lead3', ...Object.keys(PEERS)]) {
    const theirs = systems[name] ?? []
    const said = MEASURES.map((measure) => {
      const {
        mean: over,
        low,
        high,
      } = pairedDifference(
        product.map((one) => one[measure]),
        theirs.map((one) => one[measure]),
      )
      return `${measure} ${(over * 100).toFixed(2)} [${(low * 100).toFixed(2)}, ${(high * 100).toFixed(2)}]`
    })
    console.log(`over ${name}, points with 95 % bounds: ${said.join(', ')}`)
  }
  return {
    task: 'takeaways',
    set: setName(data),
    items: items.length,
    ...rows.storypulse,
    ...Object.fromEntries(
      Object.entries(systems).flatMap(([name, all]) =>
        Object.entries(rounded(meanRouge(all))).map(([measure, value]) => [`${name}.${measure}`, value]),
      ),
    ),
    msPerArticle: Number((spent / Math.max(1, items.length)).toFixed(2)),
    bullets: Number(mean(own.map(({ takeaways }) => takeaways.length)).toFixed(3)),
    words: Number(mean(own.map(({ takeaways }) => takeaways.flatMap(rougeWords).length)).toFixed(1)),
  }
}
