import { pairedDifference } from '../eval/bootstrap'
import type { Rouge } from '../eval/rouge'
import { PEERS } from '../eval/takeaway-peers'
import type { Example } from './examples'
import { rougeOf } from './validate'

/** A way to pick so many lines of an article. */
export interface System {
  name: string
  lines: (example: Example, count: number) => readonly string[]
}

const MEASURES = ['rouge1', 'rouge2', 'rougeLsum'] as const
const COUNTS = [2, 3]

const percent = (value: number) => Number((value * 100).toFixed(2))
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const column = (all: readonly Rouge[], measure: (typeof MEASURES)[number]) => all.map((one) => one[measure])

const whole = ({ lines }: Example) => lines.map(({ line }) => line.text)

const lead: System = { name: 'first sentences', lines: (example, count) => whole(example).slice(0, count) }

const peers: System[] = Object.entries(PEERS).map(([name, pick]) => ({
  name,
  lines: (example, count) => pick(whole(example), count),
}))

/** Prints ROUGE of systems at two and three lines, in percent. */
export function printFigures(examples: readonly Example[], systems: readonly System[]): void {
  const rows: Record<string, Record<string, number>> = {}
  for (const { name, lines } of systems) {
    for (const count of COUNTS) {
      const own = rougeOf(examples, (example) => lines(example, count))
      rows[`${name}, ${count}`] = Object.fromEntries(
        MEASURES.map((measure) => [measure, percent(meanOf(column(own, measure)))]),
      )
    }
  }
  console.table(rows)
}

/** Prints a system beside the others, and what it has over each, with bounds by paired bootstrap. */
export function printBeside(
  examples: readonly Example[],
  own: System | undefined,
  ...more: readonly System[]
): void {
  if (!own) return
  const others = [lead, ...peers]
  console.log(`${examples.length} articles, cross-validated by article in five folds, percent:`)
  printFigures(examples, [own, ...more, ...others])
  const rows: Record<string, Record<string, string>> = {}
  for (const count of COUNTS) {
    const mine = rougeOf(examples, (example) => own.lines(example, count))
    for (const other of [...more, ...others]) {
      const theirs = rougeOf(examples, (example) => other.lines(example, count))
      rows[`over ${other.name}, ${count}`] = Object.fromEntries(
        MEASURES.map((measure) => {
          const { mean, low, high } = pairedDifference(column(mine, measure), column(theirs, measure))
          return [measure, `${percent(mean)} [${percent(low)}, ${percent(high)}]`]
        }),
      )
    }
  }
  console.table(rows)
}
