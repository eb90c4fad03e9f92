import { evidenceFeatures, FEATURES } from './features'
import { type Likeness, likeness, type WeighedLine } from './likeness'
import { type EvidenceRegression, evidenceProbability, logOdds } from './linear'
import type { PageIndex } from './page-index'

/** Sentences looked at closely: those that share most with the line. */
const CANDIDATES = 30
/** How many are put in order. */
const MOST_RANKED = 10
/** What counts as much as a sentence's own probability: the line's words that no better sentence held. */
const COVERAGE = 0.4
/** What a word is still worth once a sentence holds it. */
const KEPT = 0.3

/** Sentences that may carry a line, and what is measured of them. */
export interface Candidates {
  /** Numbers of the sentences. */
  of: readonly number[]
  rows: readonly Float64Array[]
  like: Likeness
}

/** A sentence as evidence for a line. */
export interface Ranked {
  sentence: number
  /** Probability that it carries the line or part of it, 0 to 1. */
  strength: number
}

/** The sentences that share most with the line, at least something. */
export function passageCandidates(page: PageIndex, line: WeighedLine): Candidates {
  const like = likeness(page, line)
  const value = (i: number) => like.sharedMixed[i] ?? 0
  const sharing: number[] = []
  for (let i = 0; i < page.sentences.length; i++) if (value(i) > 0) sharing.push(i)
  const of = sharing.sort((a, b) => value(b) - value(a) || a - b).slice(0, CANDIDATES)
  return { of, rows: evidenceFeatures(page, line, like, of), like }
}

/**
 * The candidates in order, best first: each next one is the best of those left by its probability and by the line's words that
 * it adds (a greedy cover, as in Carbonell and Goldstein's maximal marginal relevance, 1998).
 */
export function ranked(line: WeighedLine, { of, rows }: Candidates, model: EvidenceRegression): Ranked[] {
  const left = Float64Array.from(line.keys, (key) => line.mixed.get(key) ?? 0)
  const whole = left.reduce((sum, value) => sum + value, 0) || 1
  const waiting = of.map((sentence, i) => ({
    sentence,
    strength: evidenceProbability(logOdds(model, FEATURES, rows[i] ?? new Float64Array())),
  }))
  const order: Ranked[] = []
  while (waiting.length && order.length < MOST_RANKED) {
    let best = 0
    let most = Number.NEGATIVE_INFINITY
    waiting.forEach(({ sentence, strength }, i) => {
      let added = 0
      for (const slot of line.held[sentence] ?? []) added += left[slot] ?? 0
      const worth = (1 - COVERAGE) * strength + (COVERAGE * added) / whole
      if (worth > most) {
        most = worth
        best = i
      }
    })
    const [next] = waiting.splice(best, 1)
    if (!next) break
    order.push(next)
    for (const slot of line.held[next.sentence] ?? []) left[slot] = (left[slot] ?? 0) * KEPT
  }
  return order
}
