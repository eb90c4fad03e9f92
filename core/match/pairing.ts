import type { Profile } from './profile'
import type { Weighed } from './weighed'

/** A page and a brief with where each one's terms stand in the other. */
export interface Pairing {
  page: Weighed
  brief: Weighed
  /** For each of the brief's terms its position among the page's, -1 where the page lacks it. */
  inPage: Int32Array
  /** For each of the page's terms its position among the brief's, -1 where the brief lacks it. */
  inBrief: Int32Array
}

/** One direction of a pairing: what of `from` is in the other. */
export interface PairSide {
  from: Weighed
  /** For each of `from`'s terms its position in the other, or -1. */
  found: Int32Array
}

/** Lays a brief beside a page. Both profiles hold their terms in ascending order, so that one pass finds the common ones. */
export function pairing(page: Weighed, brief: Weighed): Pairing {
  const inPage = new Int32Array(brief.profile.terms.length).fill(-1)
  const inBrief = new Int32Array(page.profile.terms.length).fill(-1)
  let i = 0
  let j = 0
  while (i < inPage.length && j < inBrief.length) {
    const ahead = (brief.profile.terms[i] ?? 0) - (page.profile.terms[j] ?? 0)
    if (ahead === 0) {
      inPage[i] = j
      inBrief[j] = i
    }
    if (ahead <= 0) i++
    if (ahead >= 0) j++
  }
  return { page, brief, inPage, inBrief }
}

/** What of the page is in the brief. */
export const pageSide = ({ page, inBrief }: Pairing): PairSide => ({ from: page, found: inBrief })
/** What of the brief is in the page. */
export const briefSide = ({ brief, inPage }: Pairing): PairSide => ({ from: brief, found: inPage })

/**
 * Weighted share of the terms with all of `mask`'s flags and none of `not`'s that the other side holds; `none` where there
 * are no such terms.
 */
export function held({ from, found }: PairSide, mask: number, not = 0, none = 0): number {
  const { flags } = from.profile
  let shared = 0
  let all = 0
  for (let i = 0; i < flags.length; i++) {
    const flag = flags[i] ?? 0
    if ((flag & mask) !== mask || flag & not) continue
    const weight = from.weights[i] ?? 0
    all += weight
    if ((found[i] ?? -1) >= 0) shared += weight
  }
  return all ? shared / all : none
}

/** Days between a page's publication and the span of the brief's; null where either is unknown. */
export function daysBetween(page: Profile, brief: Profile): number | null {
  if (page.firstDay < 0 || brief.firstDay < 0) return null
  return Math.max(0, brief.firstDay - page.firstDay, page.firstDay - brief.lastDay)
}
