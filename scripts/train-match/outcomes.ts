import { type OpenThreshold, opensFrom } from '../../core/match/open-threshold'
import type { Question } from './questions'

/** What a scorer made of one page. */
export interface Outcome {
  question: Question
  kind: 'text' | 'headline'
  caution: OpenThreshold
  /** Log-odds of the best candidate. */
  score: number
  /** Whether the best candidate is the expected one. */
  right: boolean
}

export type Scorer = (x: Float64Array, kind: 'text' | 'headline') => number

/** The best candidate of each page by a scorer; pages without candidates score lowest. */
export function outcomesOf(all: readonly Question[], scorer: Scorer): Outcome[] {
  return all.map((question) => {
    let score = -50
    let right = false
    let kind: Outcome['kind'] = 'text'
    let caution: OpenThreshold = 'usual'
    for (const candidate of question.candidates) {
      const scored = scorer(candidate.x, candidate.kind)
      if (scored <= score) continue
      score = scored
      kind = candidate.kind
      caution = candidate.caution
      right = question.expected !== null && candidate.cluster === question.expected
    }
    return { question, kind, caution, score, right }
  })
}

export type Thresholds = Record<'text' | 'headline', { open: number; ask: number }>

/** No page is sure enough for a probability beyond 1. */
const logOdds = (probability: number) =>
  probability >= 1 ? Number.POSITIVE_INFINITY : Math.log(probability / (1 - probability))

export interface Figures {
  top1: number
  precision: number
  recall: number
  f1: number
  falseMatchRate: number
  unsureRate: number
  recallAsked: number
}

/** The figures of a match set with two thresholds of probability for each kind. */
export function figuresAt(outcomes: readonly Outcome[], thresholds: Thresholds): Figures {
  const matchable = outcomes.filter(({ question }) => question.expected !== null).length
  const opens = ({ score, caution, question }: Outcome) =>
    score >= logOdds(opensFrom(caution, thresholds[question.page].open))
  const asks = ({ score, question }: Outcome) => score >= logOdds(thresholds[question.page].ask)
  const opened = outcomes.filter(opens)
  const right = opened.filter((outcome) => outcome.right).length
  const wrongly = opened.filter(({ question }) => question.expected === null).length
  const precision = opened.length ? right / opened.length : 0
  const recall = matchable ? right / matchable : 0
  return {
    top1: outcomes.filter((outcome) => outcome.right).length / (matchable || 1),
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    falseMatchRate: wrongly / (outcomes.length - matchable || 1),
    unsureRate:
      outcomes.filter((outcome) => asks(outcome) && !opens(outcome)).length / (outcomes.length || 1),
    recallAsked: outcomes.filter((outcome) => outcome.right && asks(outcome)).length / (matchable || 1),
  }
}
