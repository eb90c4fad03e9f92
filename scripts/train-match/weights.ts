import { writeFileSync } from 'node:fs'
import { FEATURE_NAMES } from '../../core/match/features'
import type { MatchModel } from '../../core/match/model'
import { ablation } from './ablation'
import { calibrationPlot } from './calibration-plot'
import { calibration, fitModels, type Kind, type Models, scorerOf } from './models'
import { figuresAt, type Outcome, outcomesOf } from './outcomes'
import { trainPairs } from './pairs'
import { crossValidate, type Question } from './questions'
import { trainingQuestions } from './training-sets'

const WEIGHTS = 'core/match/weights.gen.json'
const PLOT = 'docs/images/match-calibration.svg'

/**
 * Probabilities from which to open and to ask. For texts, opening at 0.57 keeps cross-validated false matches under 4 % where
 * every such page has a sister story in the library; asking from 0.38 asks about one page in ten there, hardly ever elsewhere.
 * A page of nothing but a headline is no article to the gate; there f1 decides.
 */
const THRESHOLDS = { text: { open: 0.57, ask: 0.38 }, headline: { open: 0.3, ask: 0.2 } }

type Calibrations = Record<Kind, [slope: number, offset: number]>

const short = (value: number) => Number(value.toPrecision(6))

/** Scores of pages by models that did not learn from their topic or story, calibrated. */
function validated(all: readonly Question[], without: readonly string[] = []) {
  const outcomes = crossValidate(all, (learn, ask) => outcomesOf(ask, scorerOf(fitModels(learn, without))))
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
  return { features: FEATURE_NAMES, text: linear('text'), headline: linear('headline') }
}

function report(outcomes: readonly Outcome[]): void {
  const rows: Record<string, Record<string, number>> = {}
  for (const set of new Set(outcomes.map(({ question }) => question.set))) {
    for (const drawn of [false, true]) {
      const of = outcomes.filter(({ question }) => question.set === set && question.drawn === drawn)
      if (!of.length) continue
      const figures = Object.entries(figuresAt(of, THRESHOLDS)).map(([name, value]) => [name, short(value)])
      rows[drawn ? `${set} (drawn)` : set] = { pages: of.length, ...Object.fromEntries(figures) }
    }
  }
  console.log('Cross-validated by topic or story, five folds:')
  console.table(rows)
}

/**
 * Trains on everything, calibrates on cross-validated scores, writes the weights and the calibration plot, prints figures.
 * @param families whether to measure too what each family of features buys; takes some minutes.
 */
export function trainWeights(data: string, families: boolean): void {
  const all = trainingQuestions(data)
  const { outcomes, calibrations } = validated(all)
  writeFileSync(
    WEIGHTS,
    `${JSON.stringify({ ...modelOf(fitModels(all), calibrations), pair: trainPairs(data) })}\n`,
  )
  writeFileSync(PLOT, calibrationPlot(outcomes))
  report(outcomes)
  if (families) console.table(ablation((without) => validated(all, without).outcomes, THRESHOLDS))
}
