import { LIMITS } from '../../brief/brief'
import { siteOf } from '../../site'
import { cutText } from '../../text/cut-text'
import { hash32 } from '../../text/hash'
import { textLanguage } from '../../text/language'
import { tokens } from '../../text/tokens'
import { readBriefWithFaults } from '../brief-faults'
import type { ParsedFeed } from '../fault'
import { type Fields, filled, isFields } from '../fields'
import { FEED_LIMITS } from '../limits'
import { plausibleMoment } from '../plausible-date'
import { repairDates } from '../repair-dates'
import { type MarkdownBlock, markdownBlocks } from './blocks'
import { splitFrontMatter } from './front-matter'

const shown = ({ text }: MarkdownBlock) => text.trim()

/** Lines of a body that are read, blank ones aside. A brief's longest, wrapped at 60 characters, has some 1,000; the lexer is slow. */
const MOST_LINES = 2000

function firstLines(body: string): string {
  let left = MOST_LINES
  const lines = body.split(/\r\n|\r|\n/)
  const end = lines.findIndex((line) => line.trim() !== '' && left-- === 0)
  return end < 0 ? body : lines.slice(0, end).join('\n')
}

/** The texts of a brief as the body of its file tells them. */
function textsOf(body: string): Fields {
  const blocks = markdownBlocks(firstLines(body))
  const of = (kind: MarkdownBlock['kind']) => blocks.filter((block) => block.kind === kind)
  const heading = blocks.find(({ kind, level }) => kind === 'heading' && level === 1)
  const [why] = of('quote')
  const analysis = of('paragraph').map(shown)
  const takeaways = of('item').map(shown)
  return {
    headline: heading && shown(heading),
    whyItMatters: why && shown(why),
    analysis: analysis.filter(Boolean),
    ...(takeaways.length > 0 && { takeaways: takeaways.filter(Boolean) }),
  }
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** The brief's data: what the file says, and what notes are used to call it where it was not written as a brief. */
function dataOf(matter: Fields, body: string, now: number): Fields {
  const texts = filled(textsOf(body))
  const headline = texts.headline ?? matter.headline ?? matter.title
  const url = matter.url ?? matter.source ?? matter.link
  const site = typeof url === 'string' ? siteOf(url) : null
  const publisher = matter.publisher ?? matter.site ?? site
  const date = matter.date ?? matter.published
  const words = tokens([headline, ...listOf(texts.takeaways)].join('. '))
  return {
    id: `file:${hash32(String(url ?? headline)).toString(16)}`,
    lang: matter.language ?? (textLanguage('', words) || 'en'),
    takeaways: [],
    analysis: [],
    coverage: [],
    topics: listOf(matter.tags).slice(0, LIMITS.topics),
    createdAt: date ?? matter.updatedAt ?? plausibleMoment(now),
    updatedAt: matter.updated ?? date ?? matter.createdAt ?? plausibleMoment(now),
    provenance: { kind: 'editorial', by: publisher },
    ...filled(matter),
    ...texts,
    headline,
    story: {
      ...filled({ title: headline, url, publisher, author: matter.author, publishedAt: matter.published }),
      ...(isFields(matter.story) && filled(matter.story)),
    },
  }
}

/**
 * Reads a Markdown file with front matter as a brief: the first heading is its headline, a quotation says why it matters,
 * list items are takeaways, paragraphs are the analysis.
 * @param now ms since 1970; dates a file that has none.
 */
export function readMarkdown(file: string, now: number): ParsedFeed {
  const { matter, body, fault } = splitFrontMatter(cutText(file, FEED_LIMITS.markdown))
  if (!matter) {
    const path = `line ${fault?.line ?? 1}`
    const wrong = fault?.wrong ?? 'the file has no front matter'
    const fix =
      'Begin the file with "---", fields such as "url: https://…", and "---"; docs/brief-format.md shows one.'
    return { title: null, briefs: [], faults: [{ path, wrong: cutText(wrong, 200), fix, weight: 'lost' }] }
  }
  const { brief, faults } = readBriefWithFaults(dataOf(matter, body, now), '$')
  if (!brief) return { title: null, briefs: [], faults }
  const repaired = repairDates(brief, '$', now)
  return { title: brief.headline, briefs: [repaired.brief], faults: [...faults, ...repaired.faults] }
}
