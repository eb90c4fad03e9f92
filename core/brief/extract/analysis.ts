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
/** The text up to here tells what happened, in a language without known cues. */
const OPENING_SHARE = 0.4

const NEXT =
  /\b(?:will|won['’]t|shall|is (?:due|set|expected|likely|scheduled|slated|poised|going) to|are (?:due|set|expected|likely|scheduled|slated|poised|going) to|plans? to|planning to|aims? to|hopes? to|intends? to|scheduled for|expected (?:in|on|by|next|later)|upcoming|in the coming|next (?:week|month|year|season|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|later this (?:week|month|year)|by the end of|remains to be seen)\b/iu
const BEFORE =
  /\b(?:had|previously|formerly|earlier this|last (?:year|month|week|summer|winter|spring|autumn|fall)|(?:in|since|from|until) (?:\p{Lu}\p{L}+ )?(?:1[5-9]|20)\d\d|(?:years?|months?|decades?) (?:ago|earlier|before)|founded|was born|has long|have long|has been|have been|for (?:years|decades|months)|once|used to|history|traditionally|originally|known (?:as|for)|began in|dates? back)\b/iu

function partOf({ line, index }: Candidate, sentences: number, language: string): AnalysisPart {
  if (language !== 'en') return index < sentences * OPENING_SHARE ? 'what happened' : 'background'
  if (NEXT.test(line.text)) return 'what comes next'
  return BEFORE.test(line.text) ? 'background' : 'what happened'
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
 * there are no sentences are left out. English is told by tense and cues; elsewhere the opening of the text is taken for what
 * happened and the rest for background.
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
    const own = rest.filter((one) => partOf(one, all.length, language) === part)
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
