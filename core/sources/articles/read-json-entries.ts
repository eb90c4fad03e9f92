import * as v from 'valibot'
import { pathTo } from '../fault'
import { isFields } from '../fields'
import { FEED_LIMITS } from '../limits'
import type { RawEntry, RawFeed } from './raw-feed'

const text = v.fallback(v.string(), '')
const named = v.fallback(v.object({ name: text }), { name: '' })
const people = v.fallback(v.array(named), [])

const headSchema = v.object({
  title: text,
  home_page_url: text,
  language: text,
  author: named,
  authors: people,
})

const itemSchema = v.object({
  id: v.fallback(v.union([v.string(), v.pipe(v.number(), v.transform(String))]), ''),
  url: text,
  external_url: text,
  title: text,
  summary: text,
  content_html: text,
  content_text: text,
  date_published: text,
  date_modified: text,
  language: text,
  author: named,
  authors: people,
})

const escaped = (plain: string) =>
  plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Plain text as HTML, whose empty lines part paragraphs. */
const asHtml = (plain: string) => (plain ? `<p>${escaped(plain).replace(/\n{2,}/g, '</p><p>')}</p>` : '')

const namesOf = (list: readonly { name: string }[], one: { name: string }): string =>
  list
    .map(({ name }) => name)
    .filter(Boolean)
    .join(', ') || one.name

function entryOf(data: unknown, path: string): RawEntry | null {
  const read = isFields(data) ? v.safeParse(itemSchema, data) : null
  if (!read?.success) return null
  const item = read.output
  return {
    path,
    link: item.url || item.external_url || (/^https?:/i.test(item.id) ? item.id : ''),
    title: escaped(item.title),
    author: namesOf(item.authors, item.author),
    dates: [item.date_published, item.date_modified].filter(Boolean),
    summary: asHtml(item.summary),
    content: item.content_html || asHtml(item.content_text),
    lang: item.language,
    base: '',
  }
}

/** Reads a JSON Feed of articles, of any version. Null for what has no list of items. */
export function readJsonEntries(data: unknown): RawFeed | null {
  if (!isFields(data) || !Array.isArray(data.items)) return null
  const head = v.parse(headSchema, data)
  const entries = data.items
    .slice(0, FEED_LIMITS.articles)
    .flatMap((item, index) => entryOf(item, pathTo('$.items', index)) ?? [])
  return {
    title: escaped(head.title),
    home: head.home_page_url,
    lang: head.language,
    author: namesOf(head.authors, head.author),
    base: '',
    entries,
    count: data.items.length,
  }
}
