import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FEATURE_NAMES } from '../../core/match/features'
import { briefOf, readDistractors, readMatchSet } from '../eval/sources'
import { applyLogistic, type Example, fitLogistic, type Logistic } from './logistic'
import { figuresAt, type Outcome, outcomesOf, type Scorer } from './outcomes'
import { crossValidate, examplesOf, type Question, questions } from './questions'
import {
  bodiesSet,
  drawnScenario,
  headlineScenario,
  ownScenario,
  pairsScenario,
  type Scenario,
} from './scenarios'

const WEIGHTS = 'core/match/weights.gen.json'
const DRAWS = 12
const L2 = 5
const FILLERS = 1500
/**
 * Probabilities from which to open and to ask. For texts, opening at 0.6 keeps cross-validated false matches under 4 % where every
 * such page has a sister story in the library, and asking from 0.42 asks about one page in ten there, hardly ever elsewhere.
 * A page of nothing but a headline is no article to the gate; there f1 decides.
 */
const THRESHOLDS = { text: { open: 0.6, ask: 0.42 }, headline: { open: 0.3, ask: 0.2 } }
const KINDS = ['text', 'headline'] as const

/** How much each set counts. The one with the hardest negatives counts most; broad silver clusters least. */
const SET_WEIGHTS: Record<string, number> = {
  ecb: 2,
  'ecb filled': 0.5,
  basil: 1,
  'basil filled': 0.5,
  fnc: 0.3,
  semeval: 0.3,
  uci: 1,
  headlines: 0.5,
}

const ALL_FEATURES = FEATURE_NAMES.map((_, i) => i)

export type Models = Record<'text' | 'headline', Logistic>

export function fitModels(learn: readonly Question[], used: readonly number[] = ALL_FEATURES): Models {
  const fitted = (kind: 'text' | 'headline') => fitLogistic(examplesOf(learn, kind, SET_WEIGHTS), L2, used)
  return { text: fitted('text'), headline: fitted('headline') }
}

export const scorerOf =
  (models: Models): Scorer =>
  (x, kind) =>
    applyLogistic(models[kind], x)

/** All that is learnt from, every page of it asked. */
export function trainingQuestions(data: string): Question[] {
  const folder = (name: string) => join(data, name)
  const ecb = readMatchSet(folder('ecbplus_stories'))
  const basil = readMatchSet(folder('basil_stories'))
  const uci = readMatchSet(folder('uci_headline_stories'))
  const fnc = bodiesSet(folder('fnc1_headline_body'))
  const own = [ownScenario('ecb', ecb), ownScenario('basil', basil)]
  const scenarios: Scenario[] = [
    ...own,
    ownScenario('uci', uci),
    pairsScenario('semeval', folder('semeval22_pairs_en')),
    headlineScenario('headlines', folder('fnc1_headline_body'), 300),
    drawnScenario('fnc', fnc, 300),
    drawnScenario('fnc', fnc, 301),
  ]
  for (let i = 0; i < DRAWS; i++)
    scenarios.push(drawnScenario('ecb', ecb, 100 + i), drawnScenario('basil', basil, 200 + i))
  const fillers = ['bbc_extractive_weak', 'cnndm_highlights', 'uci_headline_stories']
    .flatMap((name) => readDistractors(folder(name)))
    .filter((_, i) => i % 3 === 0)
    .slice(0, FILLERS)
    .map((source) => briefOf(`filler ${source.id}`, [source]))
  return [
    ...scenarios.flatMap((scenario) => questions(scenario)),
    ...own.flatMap((scenario) =>
      questions({ ...scenario, set: `${scenario.set} filled`, drawn: true }, fillers),
    ),
  ]
}

/** Slope and offset that turn scores into log-odds of being right (Platt 1999), learnt on pages not trained on. */
function calibration(outcomes: readonly Outcome[]): [slope: number, offset: number] {
  const pages = new Map<string, number>()
  for (const { question } of outcomes) pages.set(question.set, (pages.get(question.set) ?? 0) + 1)
  const examples: Example[] = outcomes.map(({ question, score, right }) => ({
    x: Float64Array.of(score),
    y: right ? 1 : 0,
    weight: ((SET_WEIGHTS[question.set] ?? 0) * 400) / (pages.get(question.set) ?? 1),
  }))
  const { weights, mean, scale, bias } = fitLogistic(examples, 1, [0])
  const slope = (weights[0] ?? 1) / (scale[0] || 1)
  return [slope, bias - slope * (mean[0] ?? 0)]
}

const short = (value: number) => Number(value.toPrecision(6))

/** Trains on everything, calibrates and sets thresholds on cross-validated scores, writes the weights, prints figures. */
export function trainWeights(data: string): void {
  const all = trainingQuestions(data)
  const outside = crossValidate(all, (learn, ask) => outcomesOf(ask, scorerOf(fitModels(learn))))
  const models = fitModels(all)
  const calibrated: Record<string, [number, number]> = {}
  for (const kind of KINDS) calibrated[kind] = calibration(outside.filter((outcome) => outcome.kind === kind))
  for (const outcome of outside) {
    const [slope, offset] = calibrated[outcome.kind] ?? [1, 0]
    outcome.score = outcome.score * slope + offset
  }
  const linear = (kind: 'text' | 'headline') => {
    const [slope, offset] = calibrated[kind] ?? [1, 0]
    const { mean, scale, weights, bias } = models[kind]
    return {
      mean: mean.map(short),
      scale: scale.map(short),
      weights: weights.map((weight) => short(weight * slope)),
      bias: short(bias * slope + offset),
      ...THRESHOLDS[kind],
    }
  }
  const written = { features: FEATURE_NAMES, text: linear('text'), headline: linear('headline') }
  writeFileSync(WEIGHTS, `${JSON.stringify(written)}\n`)
  report(outside)
}

function report(outside: readonly Outcome[]): void {
  const rows: Record<string, Record<string, number>> = {}
  for (const set of new Set(outside.map(({ question }) => question.set))) {
    for (const drawn of [false, true]) {
      const of = outside.filter(({ question }) => question.set === set && question.drawn === drawn)
      if (!of.length) continue
      const figures = Object.entries(figuresAt(of, THRESHOLDS)).map(([name, value]) => [
        name,
        Number(value.toFixed(3)),
      ])
      rows[drawn ? `${set} (drawn)` : set] = { pages: of.length, ...Object.fromEntries(figures) }
    }
  }
  console.log('Cross-validated by topic or story, five folds:')
  console.table(rows)
}
