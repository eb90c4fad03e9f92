import type { PageCard } from '../../core/article/page-card'
import type { Brief } from '../../core/brief/brief'
import { readRows, text } from '../eval/data'
import { briefOf, cardOf, type MatchSet, type Source, unmarked } from '../eval/sources'
import { random } from './random'

/** A library and the pages that ask it, with what is right. */
export interface Scenario {
  /** Which set it is of. */
  set: string
  /** Drawn for training alone; false for the set's own protocol, on which figures are reported. */
  drawn: boolean
  briefs: { cluster: string; brief: Brief }[]
  pages: { card: PageCard; expected: string | null; group: string }[]
}

/** The set as its own protocol has it. */
export function ownScenario(set: string, data: MatchSet): Scenario {
  return {
    set,
    drawn: false,
    briefs: data.library.map(({ cluster, sources }) => ({ cluster, brief: briefOf(cluster, sources) })),
    pages: data.queries.map(({ source, expected }) => ({
      card: cardOf(source),
      expected,
      group: source.group,
    })),
  }
}

/** How a drawn page or brief differs from the whole text. */
const TEASER_CHARACTERS = 600
const SHORT_PAGES = 0.25
const SHORT_BRIEFS = 0.3
const UNDATED_PAGES = 0.25

function undated(card: PageCard): PageCard {
  const { publishedAt: _, ...rest } = card
  return rest
}

/** Another library over the same texts: other tellings as briefs, other stories without one, some texts cut short or without a date. */
export function drawnScenario(set: string, data: MatchSet, seed: number): Scenario {
  const draw = random(seed)
  const clusters = new Map<string, Source[]>()
  for (const source of data.sources.values())
    clusters.set(source.cluster, [...(clusters.get(source.cluster) ?? []), source])
  const taken = new Set<string>()
  const briefs: Scenario['briefs'] = []
  for (const [cluster, sources] of clusters) {
    if (sources.length < 2 || draw() < 0.35) continue
    const source = sources[Math.floor(draw() * sources.length)]
    if (!source) continue
    taken.add(source.id)
    const brief = briefOf(cluster, [source])
    if (draw() < SHORT_BRIEFS) brief.analysis = []
    briefs.push({ cluster, brief })
  }
  const known = new Set(briefs.map(({ cluster }) => cluster))
  const pages = [...data.sources.values()]
    .filter(({ id }) => !taken.has(id))
    .map((source) => {
      const card = cardOf(source, draw() < SHORT_PAGES ? TEASER_CHARACTERS : undefined)
      return {
        card: draw() < UNDATED_PAGES ? undated(card) : card,
        expected: known.has(source.cluster) ? source.cluster : null,
        group: source.group,
      }
    })
  return { set, drawn: true, briefs, pages }
}

/** The rumour stories of the headline set as a match set. */
export function bodiesSet(folder: string): MatchSet {
  const rows = readRows(folder, 'bodies.jsonl', ['id', 'cluster', 'text'])
  const sources = new Map(
    rows.map((row) => [text(row, 'id'), unmarked(text(row, 'id'), text(row, 'text'), text(row, 'cluster'))]),
  )
  return { library: [], queries: [], sources }
}

/** A page of nothing but a headline. */
export const headlineCard = (headline: string, group: string): PageCard =>
  cardOf({
    ...unmarked(headline, headline, group),
    title: headline,
    paragraphs: [],
    url: 'https://example.org/h',
  })

/** The headline set as headlines that ask briefs made of all bodies; `bodies` limits both sides for speed. */
export function headlineScenario(set: string, folder: string, bodies: number): Scenario {
  const { sources } = bodiesSet(folder)
  const chosen = [...sources.values()].slice(0, bodies)
  const stories = new Set(chosen.map(({ cluster }) => cluster))
  const seen = new Set<string>()
  const pages: Scenario['pages'] = []
  for (const row of readRows(folder, 'pairs.jsonl', ['headline', 'headline_cluster'])) {
    const headline = text(row, 'headline')
    const group = text(row, 'headline_cluster')
    if (seen.has(headline)) continue
    seen.add(headline)
    pages.push({ card: headlineCard(headline, group), expected: stories.has(group) ? group : null, group })
  }
  return {
    set,
    drawn: true,
    briefs: chosen.map((source) => ({ cluster: source.cluster, brief: briefOf(source.id, [source]) })),
    pages,
  }
}

/** Pairs of articles, one side as briefs, the other as pages. */
export function pairsScenario(set: string, folder: string): Scenario {
  const briefs: Scenario['briefs'] = []
  const pages: Scenario['pages'] = []
  for (const row of readRows(folder, 'pairs.jsonl', ['id', 'text_a', 'text_b', 'label'])) {
    const id = text(row, 'id')
    briefs.push({ cluster: id, brief: briefOf(id, [unmarked(`${id}-b`, text(row, 'text_b'), id)]) })
    pages.push({
      card: cardOf(unmarked(`${id}-a`, text(row, 'text_a'), id)),
      expected: text(row, 'label') === 'same' ? id : null,
      group: id,
    })
  }
  return { set, drawn: false, briefs, pages }
}
