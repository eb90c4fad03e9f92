import { MATCH_FAMILIES, MATCH_FEATURES } from '../../core/match/features'
import { applyLogistic, type Example, fitLogistic, type Logistic } from './logistic'
import type { Outcome, Scorer } from './outcomes'
import { examplesOf, type Question } from './questions'

export const KINDS = ['text', 'headline'] as const
export type Kind = (typeof KINDS)[number]
export type Models = Record<Kind, Logistic>

/** How much each set counts. The one with the hardest negatives counts most; sets not named here are only asked. */
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

/** Penalty on the weights; headlines have fewer features in play and need less. */
const L2 = { text: 5, headline: 1 }

/**
 * Features that did not lower the cross-validated loss of one regression. Of a headline's few words names tell more than
 * what share of the words is held: without coverage UCI's f1 was higher in each of six ways to cut the folds.
 */
const LEFT_OUT: Record<Kind, ReadonlySet<string>> = {
  text: new Set(['bestTakeaway', 'titleNamesInPage', 'figuresSame']),
  headline: new Set<string>([
    'cosineWords',
    'sharedRareWords',
    ...MATCH_FAMILIES.coverage.names,
    'briefStranger',
    'dateKnown',
    'firstLine',
    'pairs',
    'leadNear',
    'pageLeadNear',
  ]),
}

/** Fits both regressions, without the features named in `without`. */
export function fitModels(learn: readonly Question[], without: readonly string[] = []): Models {
  const fitted = (kind: Kind) => {
    const used = MATCH_FEATURES.flatMap((name, i) =>
      LEFT_OUT[kind].has(name) || without.includes(name) ? [] : [i],
    )
    return fitLogistic(examplesOf(learn, kind, SET_WEIGHTS), L2[kind], used)
  }
  return { text: fitted('text'), headline: fitted('headline') }
}

export const scorerOf =
  (models: Models): Scorer =>
  (x, kind) =>
    applyLogistic(models[kind], x)

/** Slope and offset that turn scores into log-odds of being right (Platt 1999), learnt on pages not trained on. */
export function calibration(outcomes: readonly Outcome[]): [slope: number, offset: number] {
  const pages = new Map<string, number>()
  for (const { question } of outcomes) pages.set(question.set, (pages.get(question.set) ?? 0) + 1)
  const examples: Example[] = outcomes.flatMap(({ question, score, right }) => {
    const weight = ((SET_WEIGHTS[question.set] ?? 0) * 400) / (pages.get(question.set) ?? 1)
    return weight ? [{ x: Float64Array.of(score), y: right ? (1 as const) : (0 as const), weight }] : []
  })
  const { weights, mean, scale, bias } = fitLogistic(examples, 1, [0])
  const slope = (weights[0] ?? 1) / (scale[0] || 1)
  return [slope, bias - slope * (mean[0] ?? 0)]
}
