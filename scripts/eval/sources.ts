import { CARD_LIMITS, type PageCard } from '../../core/article/page-card'
import type { Brief } from '../../core/brief/brief'
import { extractBrief } from '../../core/brief/extract/extract-brief'
import { sentences } from '../../core/text/sentences'
import { hasFile, number, type Row, readRows, text, texts, UnusableDataError } from './data'

/** A text of a data set, the same for pages and for what briefs are made from. */
export interface Source {
  id: string
  title: string
  paragraphs: string[]
  url: string
  publishedAt?: string
  /** What must stay on one side of a cross-validation: the topic or story. */
  group: string
  cluster: string
}

export interface MatchSet {
  library: { cluster: string; sources: Source[] }[]
  queries: { source: Source; expected: string | null }[]
  sources: Map<string, Source>
}

const NOW = '2026-01-01T00:00:00Z'
const addressOf = (row: Row, id: string) => {
  const url = text(row, 'url')
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : `https://example.org/${encodeURIComponent(id)}`
}

function sourceOf(row: Row): Source {
  const id = text(row, 'id')
  const cluster = text(row, 'cluster')
  const group = text(row, 'topic') || cluster
  const url = addressOf(row, id)
  if ('sentences' in row) {
    const [title = '', ...rest] = texts(row, 'sentences')
    return { id, title, paragraphs: rest.length ? rest : [title], url, group, cluster }
  }
  const publishedAt =
    text(row, 'date') || (row.timestamp_ms ? new Date(number(row, 'timestamp_ms')).toISOString() : '')
  return {
    id,
    title: text(row, 'title'),
    paragraphs: texts(row, 'paragraphs'),
    url,
    group,
    cluster,
    ...(publishedAt && { publishedAt }),
  }
}

/** A set of documents, a library and queries. @throws UnusableDataError */
export function readMatchSet(folder: string): MatchSet {
  const headlines = hasFile(folder, 'headlines.jsonl')
  const rows = headlines
    ? readRows(folder, 'headlines.jsonl', ['id', 'cluster', 'title'])
    : readRows(folder, 'docs.jsonl', ['id', 'cluster'])
  const sources = new Map(rows.map((row) => [text(row, 'id'), sourceOf(row)]))
  const find = (id: string, file: string): Source => {
    const source = sources.get(id)
    if (!source)
      throw new UnusableDataError(`${folder}/${file} names "${id}", which is not among the documents`)
    return source
  }
  const library = readRows(folder, 'library.jsonl', ['cluster', 'brief_docs']).map((row) => {
    const found = texts(row, 'brief_docs').map((id) => find(id, 'library.jsonl'))
    if (!found.length) throw new UnusableDataError(`${folder}/library.jsonl: "brief_docs" is empty`)
    return { cluster: text(row, 'cluster'), sources: found }
  })
  const queries = readRows(folder, 'queries.jsonl', ['query', 'expected']).map((row) => ({
    source: find(text(row, 'query'), 'queries.jsonl'),
    expected: text(row, 'expected') || null,
  }))
  return { library, queries, sources }
}

/** A brief of one or more tellings, by the product's own maker; further ones join as coverage and lines. */
export function briefOf(id: string, [first, ...more]: readonly Source[]): Brief {
  if (!first) throw new UnusableDataError(`No document for the brief "${id}"`)
  const paragraphs = [...first.paragraphs, ...more.flatMap(({ title, paragraphs: rest }) => [title, ...rest])]
  const brief = extractBrief({
    id,
    title: first.title,
    paragraphs: paragraphs.length ? paragraphs : [first.title],
    url: first.url,
    publisher: 'data set',
    lang: 'en',
    now: NOW,
    ...(first.publishedAt && { publishedAt: first.publishedAt }),
  })
  brief.coverage = more.map(({ title, url, publishedAt }) => ({
    title: title.slice(0, 300) || 'untitled',
    url,
    publisher: 'data set',
    ...(publishedAt && { publishedAt }),
  }))
  return brief
}

/** What the gate would send of a page with this text, cut to the same limits. */
export function cardOf(source: Source, mostText: number = CARD_LIMITS.text): PageCard {
  const paragraphs: string[] = []
  let room = mostText
  for (const whole of source.paragraphs) {
    if (room <= 0 || paragraphs.length >= CARD_LIMITS.paragraphs) break
    const paragraph = whole.slice(0, Math.min(room, CARD_LIMITS.paragraph))
    paragraphs.push(paragraph)
    room -= paragraph.length
  }
  return {
    url: source.url,
    otherAddresses: [],
    title: source.title.slice(0, CARD_LIMITS.title),
    otherTitles: [],
    lang: 'en',
    paragraphs,
    ...(source.publishedAt && { publishedAt: source.publishedAt }),
  }
}

/** A text without a marked headline, its first line or sentence as title. */
export function unmarked(id: string, whole: string, cluster: string): Source {
  const lines = whole.includes('\n') ? whole.split(/\n+/).filter((line) => line.trim()) : sentences(whole)
  const [title = '', ...paragraphs] = lines
  return {
    id,
    title,
    paragraphs: paragraphs.length ? paragraphs : [title],
    url: `https://example.org/${encodeURIComponent(id)}`,
    group: cluster,
    cluster,
  }
}

/** Further texts to fill a library with, from any of the sets. @throws UnusableDataError */
export function readDistractors(folder: string): Source[] {
  const headed = (id: string, body: string) => unmarked(id, body, id)
  if (hasFile(folder, 'items.jsonl')) {
    return readRows(folder, 'items.jsonl', ['id']).map((row) => {
      const whole = text(row, 'article') || text(row, 'text')
      return whole ? headed(text(row, 'id'), whole) : { ...sourceOf(row), cluster: text(row, 'id') }
    })
  }
  if (hasFile(folder, 'headlines.jsonl') || hasFile(folder, 'docs.jsonl')) {
    const file = hasFile(folder, 'headlines.jsonl') ? 'headlines.jsonl' : 'docs.jsonl'
    return readRows(folder, file, ['id']).map((row) =>
      'text' in row ? headed(text(row, 'id'), text(row, 'text')) : sourceOf(row),
    )
  }
  if (hasFile(folder, 'bodies.jsonl')) {
    return readRows(folder, 'bodies.jsonl', ['id', 'text']).map((row) =>
      headed(text(row, 'id'), text(row, 'text')),
    )
  }
  if (hasFile(folder, 'pairs.jsonl')) {
    return readRows(folder, 'pairs.jsonl', ['id', 'text_a', 'text_b']).flatMap((row) =>
      ['text_a', 'text_b'].map((field) => headed(`${text(row, 'id')}-${field}`, text(row, field))),
    )
  }
  throw new UnusableDataError(
    `${folder} holds no items.jsonl, docs.jsonl, headlines.jsonl, bodies.jsonl or pairs.jsonl`,
  )
}
