import type { Article } from '../../article/article'
import type { Passage } from '../../article/passage'
import { publishedDay } from '../../text/dates'
import { type Brief, LIMITS } from '../brief'
import { analysisOf } from './analysis'
import { type Candidate, chooseTakeaways } from './choose-takeaways'
import type { GeneratedBrief } from './generated-brief'
import { publisherPoints, publisherWhy } from './publisher-lines'
import { rankSentences } from './sentence-scores'
import { unbriefable } from './unbriefable'
import { unfitLines } from './unfit'
import { whyItMatters } from './why-it-matters'

/** The article holds no sentence that a brief could be made of, or has no web address. */
export class NothingToBriefError extends Error {
  override readonly name = 'NothingToBriefError'
}

interface Lines {
  takeaways: { text: string; passage: Passage | null }[]
  why: { text: string; passage: Passage | null } | null
}

const DAY = 86_400_000

/** A page's own date as ISO day or moment; undefined where it is none. */
function when({ publishedAt: written, lang }: Article): string | undefined {
  const day = publishedDay(written, lang)
  if (day === null || written === undefined) return undefined
  const moment =
    /T\d{2}:\d{2}/.test(written) && /(?:Z|[+-]\d{2}:?\d{2})$/.test(written) ? Date.parse(written) : Number.NaN
  return Number.isNaN(moment)
    ? new Date(day * DAY).toISOString().slice(0, 10)
    : new Date(moment).toISOString()
}

/** The address without what makes it too long. */
function addressOf(url: string): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new NothingToBriefError(`No web address: ${url.slice(0, 80)}`)
  const { href, origin, pathname } = new URL(url)
  return [href, origin + pathname, origin].find((one) => one.length <= LIMITS.address) ?? origin
}

/** At most `most` UTF-16 units, cut between words where there are any. */
function shortened(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const space = plain.lastIndexOf(' ', most)
  return plain.slice(0, space > most / 2 ? space : most).trim()
}

function storyOf(article: Article, title: string, url: string): Brief['story'] {
  const author = shortened(article.authors.join(', '), LIMITS.name)
  const publishedAt = when(article)
  return {
    title,
    url,
    publisher:
      shortened(article.site, LIMITS.name) ||
      shortened(new URL(url).hostname.replace(/^www\./, ''), LIMITS.name),
    ...(author && { author }),
    ...(publishedAt && { publishedAt }),
  }
}

function linesOf(
  article: Article,
  all: readonly Candidate[],
  { title, terms }: Pick<ReturnType<typeof rankSentences>, 'title' | 'terms'>,
): Lines & { used: Candidate[] } {
  const own = publisherPoints(article)
  const chosen = own.length ? [] : chooseTakeaways(all, title, terms)
  const takeaways = own.length ? own : chosen.map(({ line }) => line)
  const given = publisherWhy(article)
  const why = given ? null : whyItMatters(all, chosen, terms)
  return { takeaways, why: given ?? why?.line ?? null, used: why ? [...chosen, why] : chosen }
}

/**
 * A brief in the article's own words: its most important sentences as takeaways, the one that states consequence as why it
 * matters, others as analysis. Lines are cut, never added to. Key points that the publisher wrote are used as they are.
 * @param made the brief's id and the moment of making, ISO 8601.
 * @throws NothingToBriefError when the article holds no sentence good enough, is of a kind that no brief can be made of, or its
 * address is none of the web's.
 */
export function makeBrief(article: Article, made: { id: string; now: string }): GeneratedBrief {
  const url = addressOf(article.url)
  const kind = unbriefable(article)
  if (kind !== null) throw new NothingToBriefError(`No brief can be made of a page of this kind: ${kind}`)
  const { list, terms, title, all: scored } = rankSentences(article)
  const unfit = unfitLines(article, scored, title, terms)
  const all = scored.filter(({ index }) => !unfit.has(index))
  const { takeaways, why, used } = linesOf(article, all, { title, terms })
  const [first] = takeaways
  if (!first) throw new NothingToBriefError('The article holds no sentence that could be used')
  const shown = new Set([...takeaways, ...(why ? [why] : [])].map(({ text }) => text))
  const parts = analysisOf(
    all.filter(({ line }) => !shown.has(line.text) || used.some((one) => one.line === line)),
    used,
    terms,
    list.language,
  )
  const headline = shortened(article.title, LIMITS.headline) || shortened(first.text, LIMITS.headline)
  const publisher = article.keyPoints && takeaways.length && !used.some(({ line }) => line === first)
  const story = storyOf(article, headline, url)
  const brief: Brief = {
    id: made.id,
    headline,
    ...(why && { whyItMatters: why.text }),
    takeaways: takeaways.map(({ text }) => text),
    analysis: parts.map(({ text }) => text),
    analysisParts: parts.map(({ part }) => part),
    story,
    coverage: [],
    topics: [],
    lang: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(article.lang) ? article.lang : list.language || 'und',
    createdAt: made.now,
    updatedAt: made.now,
    provenance: publisher
      ? { kind: 'publisher', by: story.publisher }
      : { kind: 'extractive', by: 'Storypulse' },
  }
  return {
    brief,
    passages: {
      whyItMatters: why?.passage ?? null,
      takeaways: takeaways.map(({ passage }) => passage),
      analysis: parts.map(({ passages }) => passages),
    },
  }
}
