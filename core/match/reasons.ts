import type { Reason } from './decision'
import { daysBetween, type Pairing } from './pairing'
import { NUMBER, type PageProfile, type Profile } from './profile'

const MOST_TERMS = 6
/** Names given as a reason. */
export const MOST_NAMES = 4
const MOST_NUMBERS = 3
/** Days apart from which a date speaks against. */
const FAR_APART = 30

interface Labelled {
  key: number
  last: number
  label: string
}

function namesOf(profile: Profile): Labelled[] {
  const names: Labelled[] = []
  for (let i = 0; i < profile.names.length; i += 2) {
    names.push({
      key: profile.names[i] ?? 0,
      last: profile.names[i + 1] ?? 0,
      label: profile.labels[i / 2] ?? '',
    })
  }
  return names
}

function figuresOf(profile: Profile): (Labelled & { unit: number; value: number })[] {
  const skip = profile.names.length / 2
  const found: (Labelled & { unit: number; value: number })[] = []
  for (let i = 0; i < profile.figures.length; i += 2) {
    const unit = profile.figures[i] ?? 0
    const value = profile.figures[i + 1] ?? 0
    found.push({ key: unit, last: value, unit, value, label: profile.labels[skip + i / 2] ?? '' })
  }
  return found
}

/** The first name of each side that the other does not know, where both have one. */
function nameConflict(page: PageProfile, brief: Profile): Reason | null {
  const strangers = (from: Profile, to: Profile) => {
    const known = new Set(namesOf(to).flatMap(({ key, last }) => [key, last]))
    return namesOf(from)
      .slice(0, 3)
      .filter(({ key, last, label }) => label && !known.has(key) && !known.has(last))
  }
  const [there] = strangers(brief, page)
  const [here] = strangers(page, brief)
  return here && there ? { kind: 'conflict', what: 'name', page: here.label, brief: there.label } : null
}

/** What a reader can check of a decision, in the page's own words: what agrees first, then what does not. */
export function reasonsFor({ page, brief, inBrief }: Pairing, surfaces: PageProfile): Reason[] {
  const reasons: Reason[] = []
  const p = page.profile
  const b = brief.profile
  const known = new Set(namesOf(b).map(({ key }) => key))
  const names = namesOf(p)
    .filter(({ key, label }) => label && known.has(key))
    .map(({ label }) => label)
  if (names.length) reasons.push({ kind: 'names', names: names.slice(0, MOST_NAMES) })

  const inNames = new Set(names.slice(0, MOST_NAMES).flatMap((name) => name.toLowerCase().split(/\s+/)))
  const shared = [...p.terms.keys()]
    .filter((i) => !((p.flags[i] ?? 0) & NUMBER) && (inBrief[i] ?? -1) >= 0)
    .sort((i, j) => (page.values[j] ?? 0) - (page.values[i] ?? 0))
    .map((i) => surfaces.surfaces.get(p.terms[i] ?? 0) ?? '')
    .filter((word) => word && !inNames.has(word.toLowerCase()))
  if (shared.length) reasons.push({ kind: 'terms', terms: shared.slice(0, MOST_TERMS) })

  const theirs = figuresOf(b)
  const mine = figuresOf(p)
  const agreeing = mine.filter(({ unit, value }) =>
    theirs.some((figure) => figure.unit === unit && figure.value === value),
  )
  const numbers = [...new Set(agreeing.map(({ label }) => label).filter((label) => /\d/.test(label)))]
  if (numbers.length) reasons.push({ kind: 'numbers', numbers: numbers.slice(0, MOST_NUMBERS) })

  const days = daysBetween(p, b)
  if (days !== null && days <= FAR_APART) reasons.push({ kind: 'date', days })
  if (days !== null && days > FAR_APART) {
    const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10)
    reasons.push({ kind: 'conflict', what: 'date', page: iso(p.firstDay), brief: iso(b.lastDay) })
  }
  const conflict = nameConflict(surfaces, b)
  if (conflict) reasons.push(conflict)
  return reasons
}
