import type { KeyPoints, PageBrief, PublisherWhy } from '../../core/article/article'
import { siteOf } from '../../core/site'
import type { ArticleBlock } from './blocks'
import { type KeySection, keySections, pointsOf, textBelow, whyParagraph } from './key-sections'

/** What of a brief the publisher wrote into the page. */
export interface PublisherBrief {
  keyPoints: KeyPoints | null
  whyItMatters: PublisherWhy | null
  brief: PageBrief | null
}

/** Paragraphs of a reason and of an analysis that are taken. */
const MOST_WHY = 2
const MOST_ANALYSIS = 12

/** A link to the original shares this much of its words with the headline, or says what it is. */
const ALIKE = 0.6
const ORIGINAL =
  /\b(?:original|source|full (?:story|article)|read (?:more )?(?:at|on)|quelle|originalartikel|ganzen artikel|article (?:complet|original)|fuente|artículo (?:completo|original)|fonte|articolo (?:completo|originale)|artigo (?:completo|original)|bron|volledige artikel)\b/iu

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function alike(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const common = [...one].filter((word) => other.has(word)).length
  return common / Math.max(1, one.size, other.size)
}

/** Links looked at for the original. */
const MOST_LINKS = 400

function originalOf(document: Document, address: string, headline: string): PageBrief['original'] {
  const own = siteOf(address)
  let best: PageBrief['original'] = null
  let bestLikeness = 0
  for (const link of [...document.querySelectorAll('a[href]')].slice(0, MOST_LINKS)) {
    const title = (link.textContent ?? '').replace(/\s+/g, ' ').trim()
    let url: URL
    try {
      url = new URL(link.getAttribute('href') ?? '', address)
    } catch {
      continue
    }
    if (!/^https?:$/.test(url.protocol) || url.pathname.length < 2 || siteOf(url.href) === own) continue
    const likeness = alike(title, headline)
    const found = likeness >= ALIKE ? likeness : ORIGINAL.test(title) ? ALIKE / 2 : 0
    if (found > bestLikeness) {
      best = { url: url.href, title }
      bestLikeness = found
    }
  }
  return best
}

/** A block that is a link as a whole names no title by itself: where it leads says what it is. */
const IS_LINK = 0.9

interface Analysis {
  texts: string[]
  /** The original's title, where the page repeats it below as plain text. */
  title: string | null
}

/** The analysis ends where the page repeats its headline, as the original's title. */
function analysisOf(section: KeySection | undefined, headline: string): Analysis {
  const texts: string[] = []
  const below = section?.blocks ?? []
  const end = below.find(({ text }) => alike(text, headline) >= ALIKE)
  for (const block of section ? textBelow(section) : []) {
    if (block === end || texts.length >= MOST_ANALYSIS) break
    if (end && below.indexOf(block) > below.indexOf(end)) break
    texts.push(block.text)
  }
  const next = section?.next
  const repeated = end ?? (next && alike(next.text, headline) >= ALIKE ? next : undefined)
  return { texts, title: repeated && repeated.linked < IS_LINK ? repeated.text : null }
}

/**
 * Finds what the publisher wrote of a brief: key points, why it matters, and whether the page is a brief of another page
 * altogether. `blocks` are all blocks of the page, `paragraphs` those of the article.
 */
export function readPublisherBrief(
  document: Document,
  page: { address: string; headline: string },
  blocks: readonly ArticleBlock[],
  paragraphs: readonly ArticleBlock[],
): PublisherBrief {
  const places = new Map(paragraphs.flatMap(({ nodes }, i) => nodes.map((node) => [node, i] as const)))
  const placeOf = (block: ArticleBlock) => {
    const known = block.nodes.map((node) => places.get(node)).find((at) => at !== undefined)
    return known ?? -1
  }
  const sections = keySections(blocks)
  const lists = sections
    .filter(({ part }) => part === 'points')
    .map((section) => ({ section, points: pointsOf(section) }))
  const list = lists.find(({ points }) => points.length > 0)
  const keyPoints = list
    ? {
        heading: list.section.heading,
        points: list.points.map(({ text }) => text),
        at: list.points.map(({ block }) => placeOf(block)),
      }
    : null

  const why = sections.find((section) => section.part === 'why' && textBelow(section).length > 0)
  const reasons = why ? textBelow(why).slice(0, MOST_WHY) : []
  const leadIn = why ? null : whyParagraph(paragraphs)
  const [reason] = reasons
  const whyItMatters = reason
    ? { heading: why?.heading ?? '', text: reasons.map(({ text }) => text).join(' '), at: placeOf(reason) }
    : leadIn && { heading: leadIn.heading, text: leadIn.text, at: placeOf(leadIn.block) }

  let brief: PageBrief | null = null
  if (keyPoints && why && whyItMatters) {
    const analysis = analysisOf(
      sections.find(({ part }) => part === 'analysis'),
      page.headline,
    )
    const { texts, title } = analysis
    // Without a link the title tells the story, and what it is of is found by its words.
    const named = title === null ? null : { url: page.address, title }
    const original = originalOf(document, page.address, page.headline) ?? named
    if (original && texts.length > 0) {
      const { points } = keyPoints
      brief = {
        headline: page.headline,
        whyItMatters: whyItMatters.text,
        takeaways: points,
        analysis: texts,
        original,
      }
    }
  }
  return { keyPoints, whyItMatters, brief }
}
