import type { LineEvidence } from '../../core/evidence/evidence'

/** How often lines of which a number stands nowhere on the page are indeed not supported. */
export interface NumberAlarms {
  numberAlarms: number
  /** Share of alarms that are right, and what it would be by chance. */
  numberRight: number
  unsupported: number
  /** The same for names that stand nowhere on the page, and for what is shown as a difference. */
  nameAlarms: number
  nameRight: number
  differences: number
  differencesRight: number
}

/** Counts alarms over lines; only wholly supported lines count as supported. */
export function numberAlarms(lines: readonly { evidence: LineEvidence; supported: boolean }[]): NumberAlarms {
  const right = (of: typeof lines) => of.filter(({ supported }) => !supported).length / of.length
  const having = (holds: (evidence: LineEvidence) => boolean) =>
    lines.filter(({ evidence }) => holds(evidence))
  const numbers = having(({ missing }) => missing.numbers.length + missing.dates.length > 0)
  const names = having(({ missing }) => missing.names.length > 0)
  const differing = having(({ differences }) => differences.length > 0)
  return {
    numberAlarms: numbers.length,
    numberRight: right(numbers),
    unsupported: right(lines),
    nameAlarms: names.length,
    nameRight: right(names),
    differences: differing.length,
    differencesRight: right(differing),
  }
}
