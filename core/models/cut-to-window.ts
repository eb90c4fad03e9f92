import type { Article, Paragraph } from '../article/article'
import type { ScoredSentence } from '../brief/extract/sentence-scores'
import { estimateTokens } from './estimate-tokens'

/** An article's text as it is given to a model. */
export interface CutPage {
  /** Paragraphs parted by empty lines, in reading order; `[…]` stands where sentences were left out. */
  text: string
  /** Share of the article's text that is in it, 0 to 1. */
  share: number
  /** Sentences left out. */
  leftOut: number
}

const GAP = '[…]'
/** What a gap, an empty line and a list's dash cost beside the words. */
const FRAME = 4

function framed({ kind, level = 2 }: Paragraph, text: string): string {
  if (kind === 'heading') return `${'#'.repeat(level)} ${text}`
  if (kind === 'list item') return `- ${text}`
  return kind === 'quote' ? `> ${text}` : text
}

/** The most important sentences that fit together, as their indices. */
function chosen(sentences: readonly ScoredSentence[], budget: number): Set<number> {
  const kept = new Set<number>()
  let room = budget
  const byScore = sentences
    .map((_, i) => i)
    .sort((a, b) => (sentences[b]?.score ?? 0) - (sentences[a]?.score ?? 0))
  for (const i of byScore) {
    const cost = estimateTokens(sentences[i]?.text ?? '') + FRAME
    if (cost > room) continue
    room -= cost
    kept.add(i)
  }
  return kept
}

/**
 * An article's text within a budget of tokens. What does not fit is left out by importance, not by place: the sentences of
 * the highest score stay, in reading order, with the headings above them.
 * @param scores every sentence of the article with its score; sentences that are not among them count as left out.
 */
export function cutToWindow(
  { paragraphs }: Pick<Article, 'paragraphs'>,
  scores: readonly ScoredSentence[],
  budget: number,
): CutPage {
  const whole = paragraphs.map((paragraph) => framed(paragraph, paragraph.text)).join('\n\n')
  if (estimateTokens(whole) <= budget) return { text: whole, share: 1, leftOut: 0 }

  const kept = chosen(scores, budget)
  const blocks: string[] = []
  let heading: string | null = null
  let open = false
  paragraphs.forEach((paragraph, index) => {
    if (paragraph.kind === 'heading') {
      heading = framed(paragraph, paragraph.text)
      return
    }
    const parts: string[] = []
    scores.forEach(({ passage, text }, i) => {
      if (passage.paragraph !== index) return
      if (kept.has(i)) {
        parts.push(text)
        open = true
      } else if (open) {
        parts.push(GAP)
        open = false
      }
    })
    if (!parts.some((part) => part !== GAP)) return
    if (heading) blocks.push(heading)
    heading = null
    blocks.push(framed(paragraph, parts.join(' ')))
  })
  const all = paragraphs.reduce((sum, { kind, text }) => sum + (kind === 'heading' ? 0 : text.length), 0)
  const given = scores.reduce((sum, { text }, i) => sum + (kept.has(i) ? text.length : 0), 0)
  return {
    text: blocks.join('\n\n'),
    share: all > 0 ? Math.min(1, given / all) : 1,
    leftOut: scores.length - kept.size,
  }
}
