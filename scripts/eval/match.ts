import type { PageCard } from '../../core/article/page-card'
import { compareWithStories, decide } from '../../core/match/decide'
import { partsOfCard } from '../../core/match/parts'
import { buildProfile } from '../../core/match/profile'
import { StoryIndex } from '../../core/match/story-index'
import { baselines } from './baselines'
import { setName } from './data'
import { atBestThreshold, matchFigures, rounded, type Verdict } from './figures'
import { briefOf, cardOf, readDistractors, readMatchSet } from './sources'

const ANSWERS = { 'same-page': 'open', 'same-story': 'open', unsure: 'ask', none: 'none' } as const

export interface MatchOptions {
  data: string
  distractors: readonly string[]
  limit: number
  /** How much of a page's text the gate would send, in UTF-16 units; the shipped limit where left out. */
  pageText: number | undefined
}

/** Which story does each page tell? The shipped decision over briefs made of the library's documents. */
export function evalMatch({ data, distractors, limit, pageText }: MatchOptions): Record<string, unknown> {
  const set = readMatchSet(data)
  const clusters = new Map<string, string>()
  const briefs = set.library.map(({ cluster, sources }) => {
    const brief = briefOf(cluster, sources)
    clusters.set(brief.id, cluster)
    return brief
  })
  const known = new Set([...set.sources.keys()])
  for (const folder of distractors) {
    for (const source of readDistractors(folder)) {
      if (known.has(source.id) || !source.title) continue
      known.add(source.id)
      briefs.push(briefOf(`distractor ${source.id}`, [source]))
    }
  }
  const stories = new StoryIndex()
  for (const brief of briefs) stories.add(brief)

  const pages: { card: PageCard; expected: string | null }[] = set.queries
    .slice(0, limit)
    .map(({ source, expected }) => ({ card: cardOf(source, pageText), expected }))
  let spent = 0
  const verdicts = pages.map(({ card, expected }): Verdict => {
    const started = performance.now()
    const decision = decide(card, stories, [])
    spent += performance.now() - started
    const id =
      decision.kind === 'none'
        ? compareWithStories(buildProfile(partsOfCard(card)), stories)[0]?.id
        : decision.storyId
    const chosen = id === undefined ? null : (clusters.get(id) ?? 'a distractor')
    const score = decision.kind === 'none' ? 0 : decision.probability
    return { expected, chosen, answer: ANSWERS[decision.kind], score }
  })
  const msPerPage = spent / pages.length

  const rows: Record<string, Record<string, number>> = { storypulse: rounded(matchFigures(verdicts)) }
  for (const { name, best } of baselines(briefs)) {
    const theirs = pages.map(({ card, expected }): Verdict => {
      const { id, score } = best(card)
      return {
        expected,
        chosen: id === null ? null : (clusters.get(id) ?? 'a distractor'),
        answer: 'none',
        score,
      }
    })
    rows[`${name} (best threshold here)`] = rounded(matchFigures(atBestThreshold(theirs)))
  }
  console.table(rows)
  return {
    task: 'match',
    set: setName(data),
    items: pages.length,
    ...rows.storypulse,
    msPerPage: Number(msPerPage.toFixed(2)),
    libraryBriefs: briefs.length,
  }
}
