import { type Brief, type Coverage, LIMITS } from '../../brief/brief'
import { cutText } from '../../text/cut-text'
import { hash32 } from '../../text/hash'
import { textLanguage } from '../../text/language'
import { sentences } from '../../text/sentences'
import { tokens } from '../../text/tokens'
import { isPlausible, plausibleMoment } from '../plausible-date'
import { domainOf, readCitations } from './citations'
import { clusterAnalysis } from './cluster-analysis'
import type { KagiArticle, KagiCluster } from './kagi-schema'
import { KAGI_NEWS } from './offer'

/** Takeaways made of a summary where a cluster has no talking points. */
const OF_SUMMARY = 5

function articleDate({ date }: KagiArticle, now: number): { publishedAt?: string } {
  const time = date ? Date.parse(date) : Number.NaN
  if (Number.isNaN(time)) return {}
  const publishedAt = plausibleMoment(time)
  return isPlausible(publishedAt, now) ? { publishedAt } : {}
}

function coverageOf(article: KagiArticle, fallback: string, now: number): Coverage {
  return {
    title: cutText(article.title ?? fallback, LIMITS.headline),
    url: article.link,
    publisher: cutText(domainOf(article), LIMITS.name),
    ...articleDate(article, now),
  }
}

/** Forums, whose threads talk about a story rather than report it. */
const FORUM = /(?:^|\.)(?:reddit\.com|redd\.it|news\.ycombinator\.com|lobste\.rs)$/

const isThread = ({ link }: KagiArticle): boolean => FORUM.test(new URL(link).hostname)

/** The chosen category first, then the story's own where that is another. */
function topicsOf(category: string, { category: own }: KagiCluster): string[] {
  const names = [category, own ?? ''].map((name) => cutText(name, LIMITS.name).trim())
  return [...new Map(names.filter(Boolean).map((name) => [name.toLowerCase(), name])).values()]
}

/** Stays the same for as long as Kagi's own id, or the article a cluster begins with, does. */
function idOf({ id }: KagiCluster, lead: KagiArticle): string {
  const own = id && cutText(id, LIMITS.id - 10)
  return `kagi:${own ?? [0, 1].map((seed) => hash32(lead.link, seed).toString(16).padStart(8, '0')).join('')}`
}

function languageOf(cluster: KagiCluster): string {
  const declared = [cluster.selectedLanguage, cluster.sourceLanguage].find((tag) =>
    /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(tag ?? ''),
  )
  const words = tokens([cluster.title, cluster.short_summary, ...cluster.talking_points].join('. '))
  return (declared ?? textLanguage('', words)) || 'en'
}

/**
 * A cluster of Kagi News as a brief. Its first article is the story, the others are coverage; threads of forums are neither.
 * @param at when its file was made, ms since 1970.
 * @returns null where it names no article, or says nothing.
 */
export function clusterBrief(cluster: KagiCluster, category: string, at: number): Brief | null {
  const articles = [...new Map(cluster.articles.map((one) => [one.link, one])).values()]
  const [lead, ...others] = articles.filter((one) => !isThread(one))
  if (!lead) return null
  const threads = articles.filter(isThread).slice(0, LIMITS.threads)
  const coverage = others.slice(0, LIMITS.coverage)
  const shown = new Set([lead, ...coverage].map(({ link }) => link))
  const bare = (text: string) => readCitations(text, cluster.articles)
  const plain = (text: string, most: number) => cutText(bare(text).text, most).trim()
  const citesOf = (text: string) =>
    bare(text)
      .addresses.filter((link) => shown.has(link))
      .slice(0, LIMITS.cites)
  const title = cutText(bare(cluster.title).text, LIMITS.headline).trim()
  const summary = bare(cluster.short_summary ?? '').text
  const points = cluster.talking_points.filter((point) => {
    const { text } = bare(point)
    return text.length > 0 && text.length <= LIMITS.line
  })
  const ofSummary = sentences(summary).filter((one) => one.length <= LIMITS.line)
  const lines = points.length > 0 ? points.slice(0, LIMITS.takeaways) : ofSummary.slice(0, OF_SUMMARY)
  if (!title || lines.length === 0) return null
  const why = [
    cluster.humanitarian_impact,
    cluster.economic_implications,
    cluster.scientific_significance[0],
    cluster.business_angle_text,
    cluster.industry_impact[0],
    cluster.gaming_industry_impact[0],
    cluster.user_experience_impact,
  ].find((text) => text && bare(text).text.length > 0 && bare(text).text.length <= LIMITS.line)
  const paragraphs = clusterAnalysis(cluster).filter(({ text }) => bare(text).text)
  const when = plausibleMoment(at)
  const cites = {
    whyItMatters: why ? citesOf(why) : [],
    takeaways: lines.map(citesOf),
    analysis: paragraphs.map(({ text }) => citesOf(text)),
  }
  const { title: by, home: url, licence } = KAGI_NEWS
  return {
    id: idOf(cluster, lead),
    headline: title,
    ...(why && { whyItMatters: plain(why, LIMITS.line) }),
    takeaways: lines.map((line) => plain(line, LIMITS.line)),
    analysis: paragraphs.map(({ text }) => plain(text, LIMITS.paragraph)),
    analysisParts: paragraphs.map(({ part }) => part),
    story: coverageOf(lead, title, at),
    coverage: coverage.map((one) => coverageOf(one, title, at)),
    ...(threads.length > 0 && { threads: threads.map((one) => coverageOf(one, title, at)) }),
    topics: topicsOf(category, cluster),
    lang: languageOf(cluster),
    createdAt: when,
    updatedAt: when,
    provenance: { kind: 'feed', by, url, licence: { ...licence } },
    ...(Object.values(cites).some((of) => of.flat().length > 0) && { cites }),
  }
}
