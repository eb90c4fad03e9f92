import type { Passage } from '../../article/passage'
import { type AnalysisPart, LIMITS } from '../brief'
import { type Candidate, repeats } from './choose-takeaways'
import type { Terms } from './terms'

/** One paragraph of an analysis, put together from whole sentences in reading order. */
export interface Part {
  part: AnalysisPart
  text: string
  passages: Passage[]
}

/** Words each part has room for; about a minute's reading together. */
const ROOM: Record<AnalysisPart, number> = { 'what happened': 95, background: 75, 'what comes next': 55 }
/** The chance from which a sentence stands under a heading; on unseen articles .66 and .71 of the best were right. */
const SURE = { background: 0.5, next: 0.7 }

function partOf({ roles }: Candidate): AnalysisPart {
  if (roles.next >= SURE.next && roles.next >= roles.background) return 'what comes next'
  return roles.background >= SURE.background ? 'background' : 'what happened'
}

/** The best sentences of one part until its room is full; one that leans on its neighbour only beside it. */
function filled(
  own: readonly Candidate[],
  room: number,
  taken: readonly Candidate[],
  terms: Terms,
): Candidate[] {
  const chosen: Candidate[] = []
  let words = 0
  const order = [...own].sort((a, b) => b.score - a.score || a.index - b.index)
  const take = (one: Candidate) => {
    if (words + one.words > room || one.line.text.length > LIMITS.line) return
    if (chosen.includes(one) || [...taken, ...chosen].some((other) => repeats(one, other, terms))) return
    chosen.push(one)
    words += one.words
  }
  for (const one of order) {
    if (words > room * 0.8) break
    if (one.selfContainment === 'alone') take(one)
  }
  return chosen.sort((a, b) => a.index - b.index)
}

/**
 * The story beyond its takeaways, in the article's sentences: what happened, its background, what comes next. Parts for which
 * there are no sentences are left out. Of languages other than English only what happened is told.
 */
export function analysisOf(
  all: readonly Candidate[],
  taken: readonly Candidate[],
  terms: Terms,
  language: string,
): Part[] {
  const rest = all.filter(({ index }) => !taken.some((one) => one.index === index))
  const between = /^(?:ja|zh|th|lo|km|my)$/.test(language) ? '' : ' '
  const used = [...taken]
  const parts: Part[] = []
  for (const part of ['what happened', 'background', 'what comes next'] as const) {
    const own = rest.filter((one) => partOf(one) === part)
    const chosen = filled(own, ROOM[part], used, terms)
    used.push(...chosen)
    if (!chosen.length) continue
    parts.push({
      part,
      text: chosen.map(({ line }) => line.text).join(between),
      passages: chosen.map(({ line }) => line.passage),
    })
  }
  return parts
}
