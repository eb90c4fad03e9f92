import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Newsroom } from '../../../bench/match/generated'
import { STORIES } from './stories'
import { ARTICLES, DAMAGED, LEAVING, OTHERS, writePages } from './toy-pages'

type Row = Record<string, unknown>

const idOf = (story: string, telling: 0 | 1) => `${story}-${telling}`
const BOTH = [0, 1] as const
const textOf = ({ titles, tellings }: (typeof STORIES)[number], telling: 0 | 1) =>
  [titles[telling], ...tellings[telling]].join('\n')

/** Each with both tellings; the first telling makes the brief, the second is the page. The last story has no brief. */
const known = STORIES.slice(0, -1)
const matchQueries: Row[] = STORIES.map(({ id }) => ({
  query: idOf(id, 1),
  expected: known.some((one) => one.id === id) ? id : null,
}))
const matchLibrary: Row[] = known.map(({ id }) => ({ cluster: id, brief_docs: [idOf(id, 0)] }))

const docs = (fields: (story: (typeof STORIES)[number], telling: 0 | 1) => Row): Row[] =>
  STORIES.flatMap((story) =>
    BOTH.map((telling) => ({ id: idOf(story.id, telling), cluster: story.id, ...fields(story, telling) })),
  )

/** Copies of an article under other names, so that there is enough to split. */
const COPIES = 4

const articles: Row[] = STORIES.flatMap((story) =>
  BOTH.flatMap((telling) =>
    Array.from({ length: COPIES }, (_, copy) => ({
      id: `${idOf(story.id, telling)}-${copy}`,
      outlet: 'Toy Post',
      article: story.tellings[telling].join('\n'),
      highlights: story.highlights,
    })),
  ),
)

/** Texts about nothing else that is told here. */
const newsroom = new Newsroom(5)
const strangers: Row[] = Array.from({ length: 12 }, (_, number) => {
  const { headline, takeaways, analysis } = newsroom.brief(number)
  return { id: `stranger-${number}`, article: [headline, ...takeaways, ...analysis].join('\n') }
})

/** The same story twice, and one story beside the next. */
const pairs: Row[] = STORIES.flatMap((story, i) => {
  const other = STORIES[(i + 1) % STORIES.length] ?? story
  const row = (id: string, with_: typeof story, overall: number, label: string) => ({
    id,
    text_a: textOf(story, 1),
    text_b: textOf(with_, 0),
    scores: { overall },
    label,
  })
  return [row(`${story.id}-same`, story, 1, 'same'), row(`${story.id}-other`, other, 4, 'different')]
})

const bodies: Row[] = STORIES.map((story) => ({
  id: story.id,
  cluster: story.id,
  text: story.tellings[0].join('\n\n'),
}))
const headlines: Row[] = STORIES.flatMap((story, i) =>
  [story, STORIES[(i + 1) % STORIES.length] ?? story].map((body) => ({
    headline: story.titles[1],
    headline_cluster: story.id,
    body_id: body.id,
    related: body === story,
  })),
)

/** Claims that the page carries, in part and not at all. */
const claims: Row[] = STORIES.flatMap((story, i) => {
  const other = STORIES[(i + 2) % STORIES.length] ?? story
  const row = (line: string, label: string, sets: number[][]) => ({
    id: `${story.id}-${label}`,
    claim: line,
    label,
    sentences: [`(meta data) TITLE: ${story.titles[0]}`, ...story.tellings[0]],
    supporting_sets: sets,
  })
  return [
    row(story.tellings[1][1] ?? '', 'supported', [[2]]),
    row(`${story.tellings[1][0]} ${story.tellings[1][4]}`, 'partially_supported', [[1]]),
    row(other.tellings[1][4] ?? '', 'not_supported', []),
  ]
})

const votes: Row[] = STORIES.map((story, i) => ({
  id: story.id,
  origin: i % 2 ? 'xsum' : 'cnndm',
  article: story.tellings[0].join('\n'),
  summary_sentences: [
    { sentence: story.tellings[1][0], supported: true },
    { sentence: story.tellings[1][3], supported: true },
    { sentence: story.tellings[1][4], supported: false },
    { sentence: STORIES[(i + 1) % STORIES.length]?.tellings[0][0], supported: false },
  ],
}))

/** Each of `articles` as an editor would label it. */
const labels: Row[] = STORIES.flatMap((story) =>
  BOTH.flatMap((telling) =>
    Array.from({ length: COPIES }, (_, copy) => {
      const lines: readonly string[] = story.tellings[telling]
      return {
        set: 'cnndm_highlights',
        id: `${idOf(story.id, telling)}-${copy}`,
        lang: 'en',
        genre: 'news',
        title: story.titles[telling],
        briefable: true,
        take: lines.slice(0, 2),
        fine: lines.slice(2, 3),
        why: lines.slice(3, 4),
        back: lines.slice(2, 3),
        next: lines.slice(4),
      }
    }),
  ),
)

const triples: Row[] = STORIES.map((story, i) => ({
  id: story.id,
  article_id: story.id,
  article_sentence: story.tellings[0][0],
  supported: story.tellings[1][0],
  unsupported: STORIES[(i + 1) % STORIES.length]?.tellings[1][0],
}))

const edits: Row[] = STORIES.flatMap((story) => [
  { id: `${story.id}-as-is`, doc_id: story.id, summary: story.tellings[1][0], consistent: true },
  { id: `${story.id}-edited`, doc_id: story.id, summary: story.tellings[1][4], consistent: false },
])

/** Every set by the name and the files that the tasks and the trainers expect. */
const SETS: Readonly<Record<string, Readonly<Record<string, readonly Row[]>>>> = {
  ecbplus_stories: {
    'docs.jsonl': docs(({ id, titles, tellings }, telling) => ({
      topic: id,
      url: '',
      sentences: [titles[telling], ...tellings[telling]],
    })),
    'library.jsonl': matchLibrary,
    'queries.jsonl': matchQueries,
  },
  basil_stories: {
    'docs.jsonl': docs(({ id, titles, tellings }, telling) => ({
      outlet: 'Toy Post',
      title: titles[telling],
      date: '2026-04-02',
      url: `https://toy-post.example/${idOf(id, telling)}`,
      paragraphs: tellings[telling],
    })),
    'library.jsonl': matchLibrary,
    'queries.jsonl': matchQueries,
  },
  uci_headline_stories: {
    'headlines.jsonl': docs(({ titles }, telling) => ({
      title: titles[telling],
      outlet: 'Toy Post',
      timestamp_ms: Date.UTC(2026, 3, 2),
    })),
    'library.jsonl': matchLibrary,
    'queries.jsonl': matchQueries,
  },
  semeval22_pairs_en: { 'pairs.jsonl': pairs },
  fnc1_headline_body: { 'bodies.jsonl': bodies, 'pairs.jsonl': headlines },
  cnndm_highlights: { 'items.jsonl': articles },
  brief_labels: { 'items.jsonl': labels },
  bbc_extractive_weak: { 'items.jsonl': strangers },
  wice_evidence: { 'claims.jsonl': claims },
  qags_support: { 'items.jsonl': votes },
  falke_sentence_pairs: { 'triples.jsonl': triples },
  summedits_news: { 'docs.jsonl': bodies, 'summaries.jsonl': edits },
}

/** Writes small sets of made-up texts into a folder, in the formats of the real ones. */
export function writeToyData(folder: string): void {
  for (const [set, files] of Object.entries(SETS)) {
    mkdirSync(join(folder, set), { recursive: true })
    for (const [file, rows] of Object.entries(files))
      writeFileSync(join(folder, set, file), rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  }
  writePages(join(folder, 'aeb_pages'), ARTICLES)
  writePages(join(folder, 'leaving_pages'), [...LEAVING, ...DAMAGED])
  writePages(join(folder, 'nonarticle_pages'), OTHERS)
}
