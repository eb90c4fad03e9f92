import type { PageCard } from '../article/page-card'
import type { Brief } from '../brief/brief'
import { sentences } from '../text/sentences'
import type { TextParts } from './profile'

/** How many words open a page's text; news puts who, what and where there. */
const LEAD_WORDS = 120
const CHARACTERS_A_WORD = 6
const MOST_COVERAGE = 6
const SITE_SUFFIX = /\s[|–—-]\s+([^|–—-]{2,40})$/u
/** Longer headlines are looked at no further; the gate sends shorter ones. */
const MOST_TITLE = 1000

/** A headline without the name of its site behind a dash or bar, where that is the publisher's. */
function withoutSite(whole: string, publisher: string): string {
  const title = whole.slice(0, MOST_TITLE)
  const suffix = SITE_SUFFIX.exec(title)
  if (!suffix || suffix.index < 15) return title
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const site = plain(suffix[1] ?? '')
  const own = plain(publisher)
  return own && (site.includes(own) || own.includes(site)) ? title.slice(0, suffix.index).trimEnd() : title
}

/** The text's opening, in whole sentences, and the rest. */
function splitLead(paragraphs: readonly string[]): { lead: string[]; body: string[] } {
  const lead: string[] = []
  const body: string[] = []
  let words = 0
  for (const paragraph of paragraphs) {
    if (words >= LEAD_WORDS) {
      body.push(paragraph)
      continue
    }
    const opening: string[] = []
    const rest: string[] = []
    for (const sentence of sentences(paragraph)) {
      const into = words < LEAD_WORDS ? opening : rest
      into.push(sentence)
      words += sentence.length / CHARACTERS_A_WORD
    }
    lead.push(opening.join(' '))
    if (rest.length) body.push(rest.join(' '))
  }
  return { lead, body }
}

/** A page card as a text to compare. */
export function partsOfCard(card: PageCard): TextParts {
  const { lead, body } = splitLead(card.paragraphs)
  const publisher = card.publisher ?? ''
  return {
    title: withoutSite(card.title, publisher),
    otherTitles: card.otherTitles
      .filter((title) => title !== card.title)
      .map((title) => withoutSite(title, publisher)),
    lead,
    body,
    lang: card.lang,
    published: [card.publishedAt],
  }
}

/** A brief as a text to compare; the titles and days of the story's known tellings are part of it. */
export function partsOfBrief(brief: Brief): TextParts {
  const coverage = brief.coverage.slice(0, MOST_COVERAGE)
  const titles = [brief.story.title, ...coverage.map(({ title }) => title)]
  return {
    title: brief.headline,
    otherTitles: [...new Set(titles)].filter((title) => title !== brief.headline),
    lead: [...(brief.whyItMatters ? [brief.whyItMatters] : []), ...brief.takeaways],
    body: brief.analysis,
    lang: brief.lang,
    published: [brief.story.publishedAt, ...coverage.map(({ publishedAt }) => publishedAt)],
  }
}
