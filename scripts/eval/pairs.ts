import { sameStory } from '../../core/match/same-story'
import { baselines } from './baselines'
import { readRows, setName, text } from './data'
import { atBestThreshold, matchFigures, pearson, rounded, type Verdict } from './figures'
import { briefOf, cardOf, unmarked } from './sources'

/** Do two articles tell the same story? One as the only brief, the other as the page. */
export function evalPairs(data: string, limit: number): Record<string, unknown> {
  const rows = readRows(data, 'pairs.jsonl', ['id', 'text_a', 'text_b', 'scores', 'label']).slice(0, limit)
  const pairs = rows.map((row) => {
    const id = text(row, 'id')
    const scores = row.scores
    const overall =
      typeof scores === 'object' && scores !== null && 'overall' in scores
        ? Number(scores.overall)
        : Number.NaN
    return {
      brief: briefOf(id, [unmarked(`${id}-b`, text(row, 'text_b'), id)]),
      card: cardOf(unmarked(`${id}-a`, text(row, 'text_a'), id)),
      expected: text(row, 'label') === 'same' ? id : null,
      likeness: -overall,
    }
  })
  const likeness = pairs.map((pair) => pair.likeness)
  const table: Record<string, Record<string, number>> = {}
  const verdicts = pairs.map(({ brief, card, expected }): Verdict => {
    const { same, probability } = sameStory(card, brief)
    return { expected, chosen: brief.id, answer: same ? 'open' : 'none', score: probability }
  })
  const { f1, precision, recall } = matchFigures(verdicts)
  const own = rounded({
    f1,
    precision,
    recall,
    pearson: pearson(
      verdicts.map(({ score }) => score),
      likeness,
    ),
  })
  table.storypulse = own
  const all = baselines(pairs.map(({ brief }) => brief)).map(({ name }) => name)
  for (const name of all) {
    const theirs = pairs.map(({ brief, card, expected }): Verdict => {
      const score =
        baselines([brief])
          .find((baseline) => baseline.name === name)
          ?.best(card).score ?? 0
      return { expected, chosen: brief.id, answer: 'none', score }
    })
    const at = matchFigures(atBestThreshold(theirs))
    table[`${name} (best threshold here)`] = rounded({
      f1: at.f1,
      precision: at.precision,
      recall: at.recall,
      pearson: pearson(
        theirs.map(({ score }) => score),
        likeness,
      ),
    })
  }
  console.table(table)
  return { task: 'pairs', set: setName(data), items: pairs.length, ...own }
}
