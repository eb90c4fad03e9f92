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
  nameNorm: number
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
    nameNorm: Math.sqrt(names) || 1,
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

function heldSalient(from: Weighed, to: Weighed): number {
  let shared = 0
  let all = 0
  for (const i of from.salient) {
    const value = from.values[i] ?? 0
    all += value
    if (to.at.has(from.profile.terms[i] ?? 0)) shared += value
  }
  return all ? shared / all : 0
}

/** The first full names of `from` of which not even the last word stands in `to`, as a share. */
function namesMissing(
  from: Profile,
  to: Weighed,
  lastWords: ReadonlySet<number>,
): { missing: number; of: number } {
  const of = Math.min(3, from.names.length / 2)
  const wholes = new Set<number>()
  for (let i = 0; i < to.profile.names.length; i += 2) wholes.add(to.profile.names[i] ?? 0)
  let missing = 0
  for (let i = 0; i < of; i++) {
    const whole = from.names[i * 2] ?? 0
    const last = from.names[i * 2 + 1] ?? 0
    if (!wholes.has(whole) && !lastWords.has(last) && !to.at.has(last)) missing++
  }
  return { missing, of }
}

function lastWordsOf(profile: Profile): Set<number> {
  const words = new Set<number>()
  for (let i = 1; i < profile.names.length; i += 2) words.add(profile.names[i] ?? 0)
  return words
}

/** Agreement and conflict of figures: the same unit with the same or with another number. */
function compareFigures(a: Profile, b: Profile): { same: number; other: number } {
  const byUnit = new Map<number, Set<number>>()
  for (let i = 0; i < b.figures.length; i += 2) {
    const unit = b.figures[i] ?? 0
    const values = byUnit.get(unit) ?? new Set()
    values.add(b.figures[i + 1] ?? 0)
    byUnit.set(unit, values)
  }
  let same = 0
  let other = 0
  const seen = new Map<number, boolean>()
  for (let i = 0; i < a.leadFigures * 2; i += 2) {
    const unit = a.figures[i] ?? 0
    const values = byUnit.get(unit)
    if (!values) continue
    seen.set(unit, (seen.get(unit) ?? false) || values.has(a.figures[i + 1] ?? 0))
  }
  for (const agrees of seen.values()) agrees ? same++ : other++
  return { same, other }
}

/** Cosines of the leads alone: of all their terms, and of those that are no names. */
function leadCosines(a: Weighed, b: Weighed): { all: number; words: number } {
  const sums = (w: Weighed) => {
    let all = 0
    let words = 0
    w.profile.flags.forEach((flag, i) => {
      if (!(flag & LEAD)) return
      const square = (w.weights[i] ?? 0) ** 2
      all += square
      if (!(flag & NAME)) words += square
    })
    return { all: Math.sqrt(all) || 1, words: Math.sqrt(words) || 1 }
  }
  let all = 0
  let words = 0
  b.profile.flags.forEach((flag, i) => {
    if (!(flag & LEAD)) return
    const j = a.at.get(b.profile.terms[i] ?? 0)
    if (j === undefined || !((a.profile.flags[j] ?? 0) & LEAD)) return
    const product = (a.weights[j] ?? 0) * (b.weights[i] ?? 0)
    all += product
    if (!(flag & NAME)) words += product
  })
  const x = sums(a)
  const y = sums(b)
  return { all: all / (x.all * y.all), words: words / (x.words * y.words) }
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
  'cosine',
  'cosineNames',
  'cosineWords',
  'pageLeadInBrief',
  'briefLeadInPage',
  'briefWordsInPage',
  'pageTitleInBrief',
  'briefTitleInPage',
  'titles',
  'pageNamesMissing',
  'briefNamesMissing',
  'fullNamesMissing',
  'salientPage',
  'salientBrief',
  'pairs',
  'rare',
  'leadNumbers',
  'figuresSame',
  'figuresOther',
  'yearsShared',
  'yearsOther',
  'daysShared',
  'dateKnown',
  'dateDistance',
  'pageShort',
  'briefShort',
  'titleInLine',
  'takeawaysInLines',
  'bestTakeaway',
  'pageTitleInLine',
  'pageLeadInLines',
  'bestPageLead',
  'cosineLead',
  'cosineLeadWords',
  'titleNamesInPage',
  'pageTitleNamesInBrief',
  'mainNames',
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
  let dot = 0
  let dotNames = 0
  let titleShared = 0
  let titleAll = 0
  let leadNumbers = 0
  const shared: number[] = []
  for (let i = 0; i < b.terms.length; i++) {
    const flag = b.flags[i] ?? 0
    const weight = brief.weights[i] ?? 0
    const j = page.at.get(b.terms[i] ?? 0)
    const other = j === undefined ? 0 : (p.flags[j] ?? 0)
    if (flag & TITLE) titleAll += weight
    if (j === undefined) continue
    const product = (brief.values[i] ?? 0) * (page.values[j] ?? 0)
    dot += product
    if (flag & NAME && other & NAME) dotNames += product
    if (flag & other & TITLE) titleShared += weight
    if (flag & other & LEAD && flag & NUMBER) leadNumbers++
    shared.push(weight)
  }
  for (let j = 0; j < p.terms.length; j++) {
    const i = brief.at.get(p.terms[j] ?? 0)
    if ((p.flags[j] ?? 0) & TITLE && !(i !== undefined && (b.flags[i] ?? 0) & TITLE))
      titleAll += page.weights[j] ?? 0
  }
  shared.sort((x, y) => y - x)
  let pairs = 0
  for (const pair of brief.pairs) if (page.pairs.has(pair)) pairs++
  const fromPage = namesMissing(p, brief, lastWordsOf(b))
  const fromBrief = namesMissing(b, page, lastWordsOf(p))
  const named = fromPage.of + fromBrief.of
  const figures = compareFigures(p, b)
  const yearsShared = p.years.some((year) => b.years.includes(year))
  const days = daysBetween(p, b)
  const lead = leadCosines(page, brief)
  const near = sharedPairs(page.near, brief.near)
  const fromBriefLines = agreement(brief.lines, page.lines, page.at)
  const fromPageLines = agreement(page.lines, brief.lines, brief.at)
  const values: Record<FeatureName, number> = {
    cosine: dot / (page.norm * brief.norm),
    cosineNames: dotNames / (page.nameNorm * brief.nameNorm),
    cosineWords: (dot - dotNames) / (page.wordNorm * brief.wordNorm),
    pageLeadInBrief: held(page, brief, LEAD, 0, 0),
    briefLeadInPage: held(brief, page, LEAD, 0, 0),
    briefWordsInPage: held(brief, page, LEAD, NAME | NUMBER, 0),
    pageTitleInBrief: held(page, brief, TITLE, 0, 0),
    briefTitleInPage: held(brief, page, TITLE, 0, 0),
    titles: titleAll ? titleShared / titleAll : 0,
    pageNamesMissing: 1 - held(page, brief, LEAD | NAME, 0, 0.5),
    briefNamesMissing: 1 - held(brief, page, LEAD | NAME, 0, 0.5),
    fullNamesMissing: named ? (fromPage.missing + fromBrief.missing) / named : 0.4,
    salientPage: heldSalient(page, brief),
    salientBrief: heldSalient(brief, page),
    pairs: Math.min(1, pairs / Math.sqrt(Math.min(page.pairs.size, brief.pairs.size) + 1) / 2),
    rare: ((shared[2] ?? 0) + (shared[4] ?? 0)) / 2,
    leadNumbers: Math.min(3, leadNumbers) / 3,
    figuresSame: Math.min(3, figures.same) / 3,
    figuresOther: Math.min(3, figures.other) / 3,
    yearsShared: yearsShared ? 1 : 0,
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
    titleInLine: fromBriefLines.title,
    takeawaysInLines: fromBriefLines.mean,
    bestTakeaway: fromBriefLines.second,
    pageTitleInLine: fromPageLines.title,
    pageLeadInLines: fromPageLines.mean,
    bestPageLead: fromPageLines.second,
    cosineLead: lead.all,
    cosineLeadWords: lead.words,
    titleNamesInPage: held(brief, page, TITLE | NAME, 0, 0.7),
    pageTitleNamesInBrief: held(page, brief, TITLE | NAME, 0, 0.7),
    mainNames: heldNames(brief, page),
    pageMainNames: heldNames(page, brief),
    titleWordsInPage: held(brief, page, TITLE, NAME | NUMBER, 0.4),
    pageTitleWordsInBrief: held(page, brief, TITLE, NAME | NUMBER, 0.4),
  }
  return Float64Array.from(FEATURES, (name) => values[name])
}
