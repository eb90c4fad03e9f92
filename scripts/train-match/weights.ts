import { writeFileSync } from 'node:fs'
import { MATCH_FEATURES } from '../../core/match/features'
import type { MatchModel } from '../../core/match/model'
import { figuresFile } from '../lib/figures-file'
import { ablation } from './ablation'
import { calibrationPlot } from './calibration-plot'
import { calibration, fitModels, type Kind, type Models, scorerOf } from './models'
import { figuresAt, type Outcome, outcomesOf } from './outcomes'
import { trainPairs } from './pairs'
import { crossValidate, FIRST_CUT, type Question } from './questions'
import { trainingQuestions } from './training-sets'

const WEIGHTS = 'core/match/weights.gen.json'
const PLOT = 'docs/images/match-calibration.svg'

/**
 * Probabilities from which to open and to ask. For texts, opening at 0.57 keeps cross-validated false matches under 4 % where
 * every such page has a sister story in the library; asking from 0.39 asks about one page in ten there, hardly ever elsewhere.
 * A page of nothing but a headline is no article to the gate; there f1 decides.
 */
const THRESHOLDS = { text: { open: 0.57, ask: 0.39 }, headline: { open: 0.3, ask: 0.2 } }

/** Cuts into folds that show how far a figure hangs on one of them. */
const CUTS = [FIRST_CUT, 38, 69, 100, 131]

type Calibrations = Record<Kind, [slope: number, offset: number]>

const short = (value: number) => Number(value.toPrecision(6))

/** Scores of pages by models that did not learn from their topic or story, calibrated. */
function validated(all: readonly Question[], without: readonly string[] = [], cut: number = FIRST_CUT) {
  const judge = (learn: Question[], ask: Question[]) => outcomesOf(ask, scorerOf(fitModels(learn, without)))
  const outcomes = crossValidate(all, judge, cut)
  const of = (kind: Kind) => calibration(outcomes.filter((outcome) => outcome.kind === kind))
  const calibrations: Calibrations = { text: of('text'), headline: of('headline') }
  for (const outcome of outcomes) {
    const [slope, offset] = calibrations[outcome.kind]
    outcome.score = outcome.score * slope + offset
  }
  return { outcomes, calibrations }
}

function modelOf(models: Models, calibrations: Calibrations): Omit<MatchModel, 'pair'> {
  const linear = (kind: Kind) => {
    const [slope, offset] = calibrations[kind]
    const { mean, scale, weights, bias } = models[kind]
    return {
      mean: mean.map(short),
      scale: scale.map(short),
      weights: weights.map((weight) => short(weight * slope)),
      bias: short(bias * slope + offset),
      ...THRESHOLDS[kind],
    }
  }
  return { features: MATCH_FEATURES, text: linear('text'), headline: linear('headline') }
}

/** The sets' figures, by name; what was drawn apart from each set's own protocol. */
function figuresBySet(outcomes: readonly Outcome[]): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = {}
  for (const set of new Set(outcomes.map(({ question }) => question.set))) {
    for (const drawn of [false, true]) {
      const of = outcomes.filter(({ question }) => question.set === set && question.drawn === drawn)
      if (of.length) rows[drawn ? `${set} (drawn)` : set] = { pages: of.length, ...figuresAt(of, THRESHOLDS) }
    }
  }
  return rows
}

type Rows = ReturnType<typeof figuresBySet>

/** Each figure by `merge` of its values in several tables of the same shape. */
function merged([first = {}, ...more]: readonly Rows[], merge: (values: number[]) => number): Rows {
  const cell = (set: string, name: string, value: number) =>
    short(merge([value, ...more.map((rows) => rows[set]?.[name] ?? value)]))
  return Object.fromEntries(
    Object.entries(first).map(([set, row]) => [
      set,
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(set, name, value)])),
    ]),
  )
}

function report(outcomes: readonly Outcome[]): void {
  console.log('Cross-validated by topic or story, five folds:')
  console.table(merged([figuresBySet(outcomes)], ([value = 0]) => value))
}

/** How much of the figures is the luck of one cut into folds: their mean over several. */
function reportCuts(all: readonly Question[]): void {
  const tables = CUTS.map((cut) => figuresBySet(validated(all, [], cut).outcomes))
  console.log(`The same, mean of ${CUTS.length} cuts into folds:`)
  console.table(merged(tables, (values) => values.reduce((a, b) => a + b, 0) / values.length))
}

/** What to measure beyond the figures that are always printed, each of which takes some minutes, and where to write. */
export interface Choices {
  /** What each family of features buys. */
  families: boolean
  /** The figures by other cuts into folds. */
  cuts: boolean
  /** A folder for what is learnt; where left out it is written to its shipped place. */
  out?: string | undefined
}

/** Trains on everything, calibrates on cross-validated scores, writes the weights and the calibration plot, prints figures. */
export function trainWeights(data: string, { families, cuts, out }: Choices): void {
  const all = trainingQuestions(data)
  const { outcomes, calibrations } = validated(all)
  writeFileSync(
    figuresFile(WEIGHTS, out),
    `${JSON.stringify({ ...modelOf(fitModels(all), calibrations), pair: trainPairs(data) })}\n`,
  )
  writeFileSync(figuresFile(PLOT, out), calibrationPlot(outcomes))
  report(outcomes)
  if (cuts) reportCuts(all)
  if (families) console.table(ablation((without) => validated(all, without).outcomes, THRESHOLDS))
}
