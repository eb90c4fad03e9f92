import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Paragraph } from '../../core/article/article'
import { type Row, readRows, text, texts, UnusableDataError } from './data'

/** A claim, the page it cites, and the sets of sentences each of which carries it. */
export interface Claim {
  article: Article
  line: string
  label: string
  /** Indices of paragraphs; none where the page does not carry it. */
  sets: number[][]
  /** What claims on the same page have in common. */
  page: string
}

/** A line about an article and whether people found that the article says so. */
export interface SupportItem {
  /** Which part of the data it is of. */
  part: string
  article: Article
  line: string
  supported: boolean
  /** What lines about the same article have in common. */
  page: string
  /** A supported and an unsupported line belong together. */
  pair?: string
}

const TITLE = /^\(meta data\) TITLE:\s*/
const HEADING = /^#+\s+/

function paragraphOf(sentence: string): Paragraph {
  const clean = (mark: RegExp) => sentence.replace(mark, '').replace(/\s+/g, ' ').trim()
  if (TITLE.test(sentence)) return { kind: 'heading', level: 1, text: clean(TITLE) }
  if (HEADING.test(sentence)) return { kind: 'heading', level: 2, text: clean(HEADING) }
  return { kind: 'text', text: clean(TITLE) }
}

/** A page of which only the text is known, as the product would have read it. */
export function pageOf(paragraphs: readonly string[]): Article {
  return {
    url: 'https://example.org/page',
    title: '',
    authors: [],
    site: '',
    lang: 'en',
    direction: 'ltr',
    paragraphs: paragraphs.map(paragraphOf),
    captions: [],
    reading: { words: 0, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
  }
}

const isIndices = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'number')

function setsOf(row: Row): number[][] {
  const sets = row.supporting_sets
  return Array.isArray(sets) ? sets.filter(isIndices).filter((set) => set.length > 0) : []
}

/** @throws UnusableDataError when claims.jsonl or a field is missing. */
export function readClaims(folder: string, limit = Number.POSITIVE_INFINITY): Claim[] {
  return readRows(folder, 'claims.jsonl', ['claim', 'label', 'sentences', 'supporting_sets'])
    .slice(0, limit)
    .map((row) => {
      const sentences = texts(row, 'sentences')
      const label = text(row, 'label')
      return {
        article: pageOf(sentences),
        line: text(row, 'claim'),
        label,
        sets: label === 'not_supported' ? [] : setsOf(row),
        page: sentences.join('\n'),
      }
    })
}

const paragraphsOf = (whole: string) => pageOf(whole.split(/\n+/).filter((line) => line.trim()))

function readVotes(folder: string): SupportItem[] {
  return readRows(folder, 'items.jsonl', ['article', 'summary_sentences']).flatMap((row, i) => {
    const article = paragraphsOf(text(row, 'article'))
    const lines: unknown[] = Array.isArray(row.summary_sentences) ? row.summary_sentences : []
    const part = text(row, 'origin') || 'all'
    return lines.flatMap((line) => {
      if (typeof line !== 'object' || line === null || !('sentence' in line) || !('supported' in line))
        return []
      if (typeof line.sentence !== 'string') return []
      return [
        {
          part,
          article,
          line: line.sentence,
          supported: line.supported === true,
          page: text(row, 'id') || `${i}`,
        },
      ]
    })
  })
}

function readTriples(folder: string): SupportItem[] {
  const fields = ['article_sentence', 'supported', 'unsupported'] as const
  return readRows(folder, 'triples.jsonl', fields).flatMap((row, i) => {
    const article = paragraphsOf(text(row, 'article_sentence'))
    return ([true, false] as const).map((supported) => ({
      part: 'pairs',
      article,
      line: text(row, supported ? 'supported' : 'unsupported'),
      supported,
      page: text(row, 'article_id') || `${i}`,
      pair: `${i}`,
    }))
  })
}

function readEdits(folder: string): SupportItem[] {
  const articles = new Map(
    readRows(folder, 'docs.jsonl', ['id', 'text']).map((row) => [
      text(row, 'id'),
      paragraphsOf(text(row, 'text')),
    ]),
  )
  return readRows(folder, 'summaries.jsonl', ['doc_id', 'summary', 'consistent']).map((row) => {
    const page = text(row, 'doc_id')
    const article = articles.get(page)
    if (!article) throw new UnusableDataError(`${folder}: summaries.jsonl names ${page}, docs.jsonl does not`)
    return { part: 'edits', article, line: text(row, 'summary'), supported: row.consistent === true, page }
  })
}

/** @throws UnusableDataError when the folder holds none of the known files, or a field is missing. */
export function readSupport(folder: string, limit = Number.POSITIVE_INFINITY): SupportItem[] {
  const has = (file: string) => existsSync(join(folder, file))
  if (has('triples.jsonl')) return readTriples(folder).slice(0, limit * 2)
  if (has('summaries.jsonl')) return readEdits(folder).slice(0, limit)
  if (has('items.jsonl')) return readVotes(folder).slice(0, limit)
  throw new UnusableDataError(`${folder} has no items.jsonl, triples.jsonl or summaries.jsonl`)
}
