import { hashPair } from '../text/hash'
import { agreement, type LineIndex, lineIndex } from './lines'
import { type NearPairs, nearPairs, sharedPairs } from './near-pairs'
import { LEAD, NAME, NUMBER, type Profile, TITLE } from './profile'

/** A term's weight, 0 (in every text) to 1 (in none seen). */
export type Weigh = (term: number) => number

/** A profile with weights worked out once, to be compared with several others. */
export interface Weighed {
  profile: Profile
  /** Position of each term in the profile's arrays. */
  at: Map<number, number>
  weights: Float64Array
  /** Weight times damped count. */
  values: Float64Array
  norm: number
  wordNorm: number
  pairs: Set<number>
  near: NearPairs
  lines: LineIndex
  /** The terms that carry most, best first. */
  salient: number[]
}

const MOST_SALIENT = 12

/** Works out a profile's weights; `mostSalient` is how many terms `salient` holds. */
export function weighed(profile: Profile, weigh: Weigh, mostSalient = MOST_SALIENT): Weighed {
  const { terms, counts, flags } = profile
  const at = new Map<number, number>()
  const weights = new Float64Array(terms.length)
  const values = new Float64Array(terms.length)
  let names = 0
  let words = 0
  terms.forEach((term, i) => {
    const weight = weigh(term)
    const value = weight * (1 + Math.log(counts[i] || 1))
    at.set(term, i)
    weights[i] = weight
    values[i] = value
    if ((flags[i] ?? 0) & NAME) names += value * value
    else words += value * value
  })
  const order = [...terms.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0))
  return {
    profile,
    at,
    weights,
    values,
    norm: Math.sqrt(names + words) || 1,
    wordNorm: Math.sqrt(words) || 1,
    pairs: pairsOf(profile),
    near: nearPairs(profile, weights),
    lines: lineIndex(profile, weights),
    salient: order.slice(0, mostSalient),
  }
}

/** Hashes of terms that stand next to each other in a line. */
function pairsOf({ terms, lines, lineStarts }: Profile): Set<number> {
  const pairs = new Set<number>()
  for (let line = 0; line + 1 < lineStarts.length; line++) {
    for (let i = lineStarts[line] ?? 0; i + 1 < (lineStarts[line + 1] ?? 0); i++) {
      pairs.add(hashPair(terms[lines[i] ?? 0] ?? 0, terms[lines[i + 1] ?? 0] ?? 0))
    }
  }
  return pairs
}

/** Weighted share of `from`'s terms with all of `mask`'s bits (and none of `not`'s) that `to` holds; `none` where there are none. */
function held(from: Weighed, to: Weighed, mask: number, not: number, none: number): number {
  const { terms, flags } = from.profile
  let shared = 0
  let all = 0
  for (let i = 0; i < terms.length; i++) {
    const flag = flags[i] ?? 0
    if ((flag & mask) !== mask || flag & not) continue
    const weight = from.weights[i] ?? 0
    all += weight
    if (to.at.has(terms[i] ?? 0)) shared += weight
  }
  return all ? shared / all : none
}

/** How many units of a page's leading figures the brief gives another number for, and none of the same. */
function otherFigures(page: Profile, brief: Profile): number {
  const byUnit = new Map<number, Set<number>>()
  for (let i = 0; i < brief.figures.length; i += 2) {
    const unit = brief.figures[i] ?? 0
    const values = byUnit.get(unit) ?? new Set()
    values.add(brief.figures[i + 1] ?? 0)
    byUnit.set(unit, values)
  }
  const agrees = new Map<number, boolean>()
  for (let i = 0; i < page.leadFigures * 2; i += 2) {
    const unit = page.figures[i] ?? 0
    const values = byUnit.get(unit)
    if (values) agrees.set(unit, (agrees.get(unit) ?? false) || values.has(page.figures[i + 1] ?? 0))
  }
  return [...agrees.values()].filter((same) => !same).length
}

const MAIN_NAMES = 5

/** Share of the name terms that matter most in `from` which `to` holds, by value. */
function heldNames(from: Weighed, to: Weighed): number {
  const names: number[] = []
  from.profile.flags.forEach((flag, i) => {
    if (flag & NAME) names.push(i)
  })
  names.sort((i, j) => (from.values[j] ?? 0) - (from.values[i] ?? 0))
  let all = 0
  let shared = 0
  for (const i of names.slice(0, MAIN_NAMES)) {
    const value = from.values[i] ?? 0
    all += value
    if (to.at.has(from.profile.terms[i] ?? 0)) shared += value
  }
  return all ? shared / all : 0.5
}

const FEATURES = [
  'cosineWords',
  'pageLeadInBrief',
  'briefLeadInPage',
  'pageTitleInBrief',
  'briefTitleInPage',
  'pairs',
  'figuresOther',
  'yearsOther',
  'daysShared',
  'dateKnown',
  'dateDistance',
  'pageShort',
  'briefShort',
  'bestTakeaway',
  'bestPageLead',
  'titleNamesInPage',
  'pageTitleNamesInBrief',
  'pageMainNames',
  'titleWordsInPage',
  'pageTitleWordsInBrief',
  'leadNear',
  'pageLeadNear',
  'nearAll',
  'nearMixed',
] as const

export type FeatureName = (typeof FEATURES)[number]
export const FEATURE_NAMES: readonly FeatureName[] = FEATURES

/** Days between a page's publication and the span of the brief's; null where either is unknown. */
export function daysBetween(page: Profile, brief: Profile): number | null {
  if (page.firstDay < 0 || brief.firstDay < 0) return null
  return Math.max(0, brief.firstDay - page.firstDay, page.firstDay - brief.lastDay)
}

/** What speaks for and against a page telling a brief's story, in the order of `FEATURE_NAMES`. */
export function compare(page: Weighed, brief: Weighed): Float64Array {
  const p = page.profile
  const b = brief.profile
  let words = 0
  for (let i = 0; i < b.terms.length; i++) {
    const j = page.at.get(b.terms[i] ?? 0)
    if (j === undefined || (b.flags[i] ?? 0) & (p.flags[j] ?? 0) & NAME) continue
    words += (brief.values[i] ?? 0) * (page.values[j] ?? 0)
  }
  let pairs = 0
  for (const pair of brief.pairs) if (page.pairs.has(pair)) pairs++
  const yearsShared = p.years.some((year) => b.years.includes(year))
  const days = daysBetween(p, b)
  const near = sharedPairs(page.near, brief.near)
  const fromBriefLines = agreement(brief.lines, page.lines, page.at)
  const fromPageLines = agreement(page.lines, brief.lines, brief.at)
  const values: Record<FeatureName, number> = {
    cosineWords: words / (page.wordNorm * brief.wordNorm),
    pageLeadInBrief: held(page, brief, LEAD, 0, 0),
    briefLeadInPage: held(brief, page, LEAD, 0, 0),
    pageTitleInBrief: held(page, brief, TITLE, 0, 0),
    briefTitleInPage: held(brief, page, TITLE, 0, 0),
    pairs: Math.min(1, pairs / Math.sqrt(Math.min(page.pairs.size, brief.pairs.size) + 1) / 2),
    figuresOther: Math.min(3, otherFigures(p, b)) / 3,
    yearsOther: p.years.length && b.years.length && !yearsShared ? 1 : 0,
    daysShared: p.days.some((day) => b.days.includes(day)) ? 1 : 0,
    dateKnown: days === null ? 0 : 1,
    dateDistance: days === null ? 0 : Math.log1p(days) / 6,
    pageShort: 1 / (1 + p.length / 50),
    briefShort: 1 / (1 + b.length / 50),
    leadNear: near.leadOfB,
    pageLeadNear: near.leadOfA,
    nearAll: near.all,
    nearMixed: near.mixed,
    bestTakeaway: fromBriefLines.second,
    bestPageLead: fromPageLines.second,
    titleNamesInPage: held(brief, page, TITLE | NAME, 0, 0.7),
    pageTitleNamesInBrief: held(page, brief, TITLE | NAME, 0, 0.7),
    pageMainNames: heldNames(page, brief),
    titleWordsInPage: held(brief, page, TITLE, NAME | NUMBER, 0.4),
    pageTitleWordsInBrief: held(page, brief, TITLE, NAME | NUMBER, 0.4),
  }
  return Float64Array.from(FEATURES, (name) => values[name])
}
