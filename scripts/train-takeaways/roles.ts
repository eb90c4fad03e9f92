import { ROLE_COLUMNS, ROLES, type Role, type RoleFigures, roleRow } from '../../core/brief/extract/roles'
import { texts } from '../eval/data'
import { isAmong, lineWords } from '../eval/line-match'
import { fitLogistic, type Example as Labelled } from '../train-match/logistic'
import { type Example, FOLDS } from './examples'

/** Penalty on the weights. */
const L2 = 60
/** The labels of a role; a sentence that would be right if one word were resolved counts a little less. */
const LABELS: Record<Role, readonly [field: string, counts: number][]> = {
  why: [
    ['why', 1],
    ['whyLean', 0.8],
  ],
  background: [['back', 1]],
  next: [['next', 1]],
}
const BARS = [0.3, 0.4, 0.5, 0.6, 0.7]

interface Row {
  x: Float64Array
  text: string
  fallen: boolean
  shares: Record<Role, number>
}

function rowsOf({ labelled: { labels }, lines, english }: Example): Row[] {
  const junk = texts(labels, 'junk').map(lineWords)
  const known = Object.fromEntries(
    Object.values(LABELS).flatMap((fields) =>
      fields.map(([field]) => [field, texts(labels, field).map(lineWords)]),
    ),
  )
  return lines.flatMap(({ line, selfContainment }, i) => {
    const words = lineWords(line.text)
    const features = english[i]
    if (!features || isAmong(words, junk)) return []
    const share = (role: Role) =>
      LABELS[role].reduce(
        (most, [field, counts]) => (isAmong(words, known[field] ?? []) ? Math.max(most, counts) : most),
        0,
      )
    return [
      {
        x: roleRow(features, line.text),
        text: line.text,
        fallen: selfContainment !== 'alone',
        shares: { why: share('why'), background: share('background'), next: share('next') },
      },
    ]
  })
}

function fitted(rows: readonly Row[], role: Role) {
  const labelled: Labelled[] = rows.flatMap(({ x, shares }) => {
    const sides: Labelled[] = [
      { x, y: 1, weight: shares[role] },
      { x, y: 0, weight: 1 - shares[role] },
    ]
    return sides.filter(({ weight }) => weight > 0)
  })
  const { mean, scale, weights, bias } = fitLogistic(
    labelled,
    L2,
    ROLE_COLUMNS.map((_, i) => i),
  )
  const raw = weights.map((weight, i) => Number((weight / (scale[i] || 1)).toPrecision(6)))
  return {
    weights: raw,
    bias: Number((bias - raw.reduce((sum, weight, i) => sum + weight * (mean[i] ?? 0), 0)).toPrecision(6)),
  }
}

const isUsed = ({ english, labelled }: Example) => english.length > 0 && labelled.labels.briefable !== false

/** Learns the role models from all English articles. */
export function learnRoles(examples: readonly Example[]): RoleFigures {
  const rows = examples.filter(isUsed).flatMap(rowsOf)
  return {
    columns: ROLE_COLUMNS,
    why: fitted(rows, 'why'),
    background: fitted(rows, 'background'),
    next: fitted(rows, 'next'),
  }
}

/** Prints, for each role and bar, how many articles have a sentence above it and how many of the best ones are right. */
export function printRoles(examples: readonly Example[]): void {
  const used = examples.filter(isUsed).map((example) => ({ fold: example.fold, rows: rowsOf(example) }))
  const table: Record<string, { articles: number; right: number }> = {}
  for (const role of ROLES) {
    const best = Array.from({ length: FOLDS }, (_, fold) => {
      const { weights, bias } = fitted(
        used.filter((one) => one.fold !== fold).flatMap(({ rows }) => rows),
        role,
      )
      const odds = (x: Float64Array) => x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)
      return used
        .filter((one) => one.fold === fold)
        .flatMap(({ rows }) =>
          rows
            .filter(({ fallen }) => !fallen)
            .map(({ x, shares }) => ({ chance: 1 / (1 + Math.exp(-odds(x))), right: shares[role] > 0 }))
            .sort((a, b) => b.chance - a.chance)
            .slice(0, 1),
        )
    }).flat()
    for (const bar of BARS) {
      const shown = best.filter(({ chance }) => chance >= bar)
      const right = shown.filter((one) => one.right).length
      table[`${role} from ${bar}`] = {
        articles: shown.length,
        right: Number((right / Math.max(1, shown.length)).toFixed(3)),
      }
    }
  }
  console.log(`roles, ${used.length} English articles, cross-validated by article in five folds:`)
  console.table(table)
}
