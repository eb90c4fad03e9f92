import { fold } from '../text/fold'
import { hash32 } from '../text/hash'
import { stem } from '../text/stem'
import type { Decision, Reason } from './decision'
import { STORY_DAYS } from './open-threshold'
import { daysBetween } from './pairing'
import { LEAD, NAME, type PageProfile, type Profile, TITLE } from './profile'
import { MOST_NAMES } from './reasons'
import type { StoryIndex } from './story-index'
import type { Weigh } from './weighed'

/** A name of a page in the form in which a text of another language would hold it. */
export interface CarriedName {
  term: number
  weight: number
  /** How often the page says it. */
  count: number
  /** Stands in title or opening. */
  leads: boolean
  surface: string
}

/** A page's names, in the form in which a text of `language` would hold them, weightiest first. */
export function carriedNames(page: PageProfile, language: string, weigh: Weigh): CarriedName[] {
  const found = new Map<number, CarriedName>()
  page.terms.forEach((own, i) => {
    const flags = page.flags[i] ?? 0
    const surface = page.surfaces.get(own)
    if (!(flags & NAME) || !surface) return
    const term = stem(fold(surface), language)
    const hashed = hash32(term)
    found.set(hashed, {
      term: hashed,
      weight: weigh(hashed),
      count: page.counts[i] ?? 1,
      leads: (flags & LEAD) !== 0,
      surface,
    })
  })
  return [...found.values()].sort((a, b) => b.weight - a.weight)
}

/** How far the names that open a page and those that open a brief are the same, 0 to 1, and the shared ones. */
export function nameAgreement(
  carried: readonly CarriedName[],
  brief: Profile,
  weigh: Weigh,
): { agreement: number; shared: CarriedName[] } {
  const flagsOf = new Map<number, number>()
  brief.terms.forEach((term, i) => {
    flagsOf.set(term, brief.flags[i] ?? 0)
  })
  const there = new Set(carried.map(({ term }) => term))
  let page = 0
  let pageHeld = 0
  for (const { term, weight, leads } of carried) {
    if (!leads) continue
    page += weight
    if (flagsOf.has(term)) pageHeld += weight
  }
  let own = 0
  let ownHeld = 0
  for (const [term, flags] of flagsOf) {
    if (!(flags & NAME) || !(flags & (LEAD | TITLE))) continue
    const weight = weigh(term)
    own += weight
    if (there.has(term)) ownHeld += weight
  }
  const shared = carried.filter(({ term }) => (flagsOf.get(term) ?? 0) & NAME)
  return { agreement: page && own ? Math.sqrt((pageHeld / page) * (ownHeld / own)) : 0, shared }
}

/** Most briefs of one language that are compared by name. */
const CANDIDATES = 4
/** Names asked for, at most. */
const SOUGHT = 24
/** Fewer shared names may be a country and a capital. */
const FEWEST_SHARED = 3
/**
 * From this agreement on the reader is asked. Measured on ECB+ and BASIL as if their briefs were of another language (names
 * alone compared): .93 and .97 of such questions were about the right brief, .88 and .71 with 5,440 more briefs.
 */
const ASKS = 0.4
/** On the same sets 63 % of the questions with less agreement than this were about the right brief, 92 % of the others. */
const LIKELY = 0.5

/** The languages of a library in which a page has to be looked for by its names. */
const otherLanguages = (page: PageProfile, stories: StoryIndex) =>
  page.lang ? stories.languages.filter((lang) => lang && lang !== page.lang) : []

/** The briefs of other languages that share a page's names, best first in each language. */
export function candidatesInOtherLanguages(page: PageProfile, stories: StoryIndex): string[] {
  return otherLanguages(page, stories).flatMap((language) =>
    stories.candidatesIn(language, carriedNames(page, language, stories.weigh).slice(0, SOUGHT), CANDIDATES),
  )
}

/**
 * The brief of another language that a page may be about, by the names, numbers and dates that languages share. It is only
 * ever asked about: how well this does across languages was measured on no set.
 */
export function questionInOtherLanguage(
  page: PageProfile,
  stories: StoryIndex,
  isBarred: (id: string) => boolean,
): Decision {
  let best: { id: string; agreement: number; shared: CarriedName[]; days: number | null } | null = null
  for (const id of candidatesInOtherLanguages(page, stories)) {
    const brief = isBarred(id) ? null : stories.profileOf(id)
    const days = brief && daysBetween(page, brief)
    if (!brief || (days !== null && days > STORY_DAYS)) continue
    const found = nameAgreement(carriedNames(page, brief.lang, stories.weigh), brief, stories.weigh)
    if (found.shared.length < FEWEST_SHARED || found.agreement < Math.max(ASKS, best?.agreement ?? 0))
      continue
    best = { id, days, ...found }
  }
  if (!best) return { kind: 'none' }
  const reasons: Reason[] = [
    { kind: 'names', names: best.shared.slice(0, MOST_NAMES).map(({ surface }) => surface) },
  ]
  if (best.days !== null) reasons.push({ kind: 'date', days: best.days })
  return { kind: 'unsure', storyId: best.id, probability: best.agreement < LIKELY ? 0.63 : 0.92, reasons }
}
