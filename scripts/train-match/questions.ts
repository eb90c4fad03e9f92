import type { Brief } from '../../core/brief/brief'
import { compare } from '../../core/match/features'
import { isHeadline, kindOf } from '../../core/match/kind'
import { type OpenThreshold, openThreshold } from '../../core/match/open-threshold'
import { pairing } from '../../core/match/pairing'
import { partsOfCard } from '../../core/match/parts'
import { buildProfile } from '../../core/match/profile'
import { StoryIndex } from '../../core/match/story-index'
import { type Weighed, weighed } from '../../core/match/weighed'
import { hash32 } from '../../core/text/hash'
import type { Example } from './logistic'
import type { Scenario } from './scenarios'

const CANDIDATES = 8
/** Wrong candidates further down teach nothing that the first do not. */
const TAUGHT = 5
export const FOLDS = 5

/** One page with its candidates compared. */
export interface Question {
  set: string
  drawn: boolean
  group: string
  expected: string | null
  /** What the page is; its thresholds go by that. */
  page: 'text' | 'headline'
  candidates: { cluster: string; kind: 'text' | 'headline'; x: Float64Array; caution: OpenThreshold }[]
}

/** Asks each page of a scenario; `extra` briefs fill the library. */
export function questions(scenario: Scenario, extra: readonly Brief[] = []): Question[] {
  const index = new StoryIndex()
  const clusters = new Map<string, string>()
  for (const { cluster, brief } of scenario.briefs) {
    index.add(brief)
    clusters.set(brief.id, cluster)
  }
  for (const brief of extra) if (!index.has(brief.id)) index.add(brief)
  const known = new Map<string, Weighed>()
  const briefOf = (id: string): Weighed[] => {
    const profile = known.has(id) ? null : index.profileOf(id)
    if (profile) known.set(id, weighed(profile, index.weigh))
    const found = known.get(id)
    return found ? [found] : []
  }
  return scenario.pages.map(({ card, expected, group }) => {
    const profile = buildProfile(partsOfCard(card))
    const page = weighed(profile, index.weigh)
    const candidates = index.candidates(profile, CANDIDATES).flatMap((id) =>
      briefOf(id).map((brief) => {
        const pair = pairing(page, brief)
        return {
          cluster: clusters.get(id) ?? `unlabelled ${id}`,
          kind: kindOf(profile, brief.profile),
          x: compare(pair),
          caution: openThreshold(pair),
        }
      }),
    )
    const kind = isHeadline(profile) ? 'headline' : 'text'
    return { set: scenario.set, drawn: scenario.drawn, group, expected, page: kind, candidates }
  })
}

/** The cut into folds by which calibration is learnt. */
export const FIRST_CUT = 7

/** In which part of the cross-validation a topic or story is; another `cut` puts other topics together. */
export const foldOf = (group: string, cut: number = FIRST_CUT): number => hash32(group, cut) % FOLDS

/** Runs `use` once for each fold with what it may learn from and what it is asked. */
export function crossValidate<T>(
  all: readonly Question[],
  use: (learn: Question[], ask: Question[]) => T[],
  cut: number = FIRST_CUT,
): T[] {
  return Array.from({ length: FOLDS }, (_, fold) =>
    use(
      all.filter(({ group }) => foldOf(group, cut) !== fold),
      all.filter(({ group }) => foldOf(group, cut) === fold),
    ),
  ).flat()
}

/** The labelled comparisons of one kind; each set weighs what `setWeights` says, however many pages it has. */
export function examplesOf(
  all: readonly Question[],
  kind: 'text' | 'headline',
  setWeights: Readonly<Record<string, number>>,
): Example[] {
  const ofKind = all.filter(
    ({ set, candidates }) => setWeights[set] && candidates.some((candidate) => candidate.kind === kind),
  )
  const pages = new Map<string, number>()
  for (const { set } of ofKind) pages.set(set, (pages.get(set) ?? 0) + 1)
  return ofKind.flatMap(({ set, expected, candidates }) =>
    candidates
      .filter((candidate) => candidate.kind === kind)
      .slice(0, TAUGHT)
      .map(({ cluster, x }) => ({
        x,
        y: cluster === expected ? (1 as const) : (0 as const),
        weight: ((setWeights[set] ?? 0) * 400) / (pages.get(set) ?? 1),
      })),
  )
}
