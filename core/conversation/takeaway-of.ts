import type { Article } from '../article/article'
import type { Brief } from '../brief/brief'
import { weighLine } from '../evidence/likeness'
import { indexArticle, type PageIndex } from '../evidence/page-index'
import { readWords } from '../evidence/read-words'
import { tokens } from '../text/tokens'
import { blockText } from './blocks'
import type { Comment } from './conversation'

/**
 * A comment speaks of a takeaway when it holds words of it that make up this share of what its words weigh, and at least this
 * many of them. Set by hand on a few threads: there is no set of comments with takeaways to learn them from.
 */
const SHARE = 0.3
const WORDS = 2
/** UTF-16 units of a comment that are looked at. */
const MOST_TEXT = 4000

/** The takeaways of a brief, read as evidence reads a page: each is a paragraph. */
function pageOfTakeaways({ takeaways, lang, story }: Brief): PageIndex {
  const article: Article = {
    url: story.url,
    title: '',
    authors: [],
    site: '',
    lang,
    direction: 'ltr',
    paragraphs: takeaways.map((text) => ({ kind: 'text', text })),
    captions: [],
    reading: { words: 0, cut: null },
    keyPoints: null,
    whyItMatters: null,
    brief: null,
  }
  return indexArticle(article)
}

/**
 * Tells for each comment of a story which takeaway it speaks of, by the words and weights of the evidence machinery (0 first,
 * null for none). What a comment quotes counts as well: it is what it answers to.
 */
export function takeawayFinder(brief: Brief): (comment: Pick<Comment, 'blocks'>) => number | null {
  const page = pageOfTakeaways(brief)
  const weights = page.sentences.map(({ keys }) =>
    [...keys].reduce((sum, key) => sum + (page.terms.get(key)?.weight ?? 0), 0),
  )
  return ({ blocks }) => {
    const text = blocks
      .filter(({ kind }) => kind !== 'code')
      .map(blockText)
      .join('\n')
      .slice(0, MOST_TEXT)
    const line = weighLine(page, readWords(text, tokens(text), page.language))
    let best: number | null = null
    let most = SHARE
    page.sentences.forEach(({ passage, index }) => {
      const held = line.held[index] ?? []
      if (held.length < WORDS) return
      const weight = held.reduce((sum, slot) => sum + (line.mixed.get(line.keys[slot] ?? -1) ?? 0), 0)
      const share = weight / (weights[index] || 1)
      if (share < most) return
      most = share
      best = passage.paragraph
    })
    return best
  }
}
