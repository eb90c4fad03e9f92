import { CARD_LIMITS, type PageCard } from '../article/page-card'
import type { Brief } from '../brief/brief'
import { cutText } from '../text/cut-text'

/** A brief as if it were a page that tells its story, to be compared with other briefs. */
export function cardOfBrief(brief: Brief): PageCard {
  const { headline, whyItMatters, takeaways, analysis, story, lang } = brief
  const texts = [...(whyItMatters === undefined ? [] : [whyItMatters]), ...takeaways, ...analysis]
  return {
    url: story.url,
    otherAddresses: [],
    title: headline,
    otherTitles: [story.title],
    publisher: story.publisher,
    publishedAt: story.publishedAt ?? brief.createdAt,
    lang,
    paragraphs: texts.map((text) => cutText(text, CARD_LIMITS.paragraph)).slice(0, CARD_LIMITS.paragraphs),
  }
}
