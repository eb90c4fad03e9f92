import type { Brief } from '../../core/brief/brief'
import { sameStory } from '../../core/match/same-story'
import { baselines } from './baselines'
import { readRows, setName, text, UnusableDataError } from './data'
import { atBestThreshold, matchFigures, rounded, type Verdict } from './figures'
import { briefOf, cardOf, unmarked } from './sources'

/** Does a headline belong to a body? The body as a brief, the page nothing but the headline. */
export function evalHeadline(data: string, limit: number): Record<string, unknown> {
  const bodies = new Map<string, Brief>()
  for (const row of readRows(data, 'bodies.jsonl', ['id', 'text'])) {
    const id = text(row, 'id')
    bodies.set(id, briefOf(id, [unmarked(id, text(row, 'text'), id)]))
  }
  const pairs = readRows(data, 'pairs.jsonl', ['headline', 'body_id', 'related']).slice(0, limit)
  const alone = new Map<string, ReturnType<typeof baselines>>()
  const verdicts: Verdict[] = []
  const theirs: Verdict[][] = [[], [], []]
  const names: string[] = []
  for (const row of pairs) {
    const id = text(row, 'body_id')
    const brief = bodies.get(id)
    if (!brief)
      throw new UnusableDataError(`${data}/pairs.jsonl names the body "${id}", which is not in bodies.jsonl`)
    const others = alone.get(id) ?? baselines([brief])
    alone.set(id, others)
    const headline = text(row, 'headline')
    const page = { ...unmarked(`headline ${headline}`, headline, id), title: headline, paragraphs: [] }
    const card = { ...cardOf(page), url: 'https://example.org/headline' }
    const expected = row.related === true ? id : null
    const { same } = sameStory(card, brief)
    verdicts.push({ expected, chosen: id, answer: same ? 'open' : 'none', score: 0 })
    others.forEach(({ name, best }, i) => {
      names[i] = name
      theirs[i]?.push({ expected, chosen: id, answer: 'none', score: best(card).score })
    })
  }
  const pick = ({ f1, precision, recall }: { f1: number; precision: number; recall: number }) =>
    rounded({ f1, precision, recall })
  const own = pick(matchFigures(verdicts))
  const table: Record<string, Record<string, number>> = { storypulse: own }
  names.forEach((name, i) => {
    table[`${name} (best threshold here)`] = pick(matchFigures(atBestThreshold(theirs[i] ?? [])))
  })
  console.table(table)
  return { task: 'headline', set: setName(data), items: pairs.length, ...own }
}
