import { MATCH_FAMILIES } from '../../core/match/features'
import { figuresAt, type Outcome, type Thresholds } from './outcomes'

const SETS = ['ecb', 'ecb crowded', 'basil', 'basil crowded', 'uci']

/** What is lost without each family of features, each time trained anew: f1 and the rate of false matches. */
export function ablation(
  validate: (without: readonly string[]) => Outcome[],
  thresholds: Thresholds,
): Record<string, Record<string, string>> {
  const row = (without: readonly string[]) => {
    const outcomes = validate(without)
    return Object.fromEntries(
      SETS.map((set) => {
        const crowded = set.endsWith('crowded')
        const of = outcomes.filter(({ question }) => question.set === set && question.drawn === crowded)
        const { f1, falseMatchRate } = figuresAt(of, thresholds)
        return [set, `${f1.toFixed(3)} / ${falseMatchRate.toFixed(3)}`]
      }),
    )
  }
  const rows: Record<string, Record<string, string>> = { all: row([]) }
  for (const [name, family] of Object.entries(MATCH_FAMILIES)) rows[`without ${name}`] = row(family.names)
  return rows
}
