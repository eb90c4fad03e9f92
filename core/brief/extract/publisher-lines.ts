import type { Article } from '../../article/article'
import type { Passage } from '../../article/passage'
import { LIMITS } from '../brief'

/** A line that the publisher wrote, and where it stands in the article's text; null where it stands outside. */
export interface PublisherLine {
  text: string
  passage: Passage | null
}

/** Where a line stands in the paragraph it was read from. */
function passageOf({ paragraphs }: Article, line: string, at: number): Passage | null {
  const text = paragraphs[at]?.text
  if (text === undefined) return null
  const start = text.indexOf(line)
  return start < 0 ? null : { paragraph: at, start, end: start + line.length }
}

function lineAt(article: Article, text: string, at: number): PublisherLine | null {
  const line = text.trim()
  return line && line.length <= LIMITS.line ? { text: line, passage: passageOf(article, line, at) } : null
}

/** The publisher's key points as they are; empty ones, those too long for a line and those said twice are left out. */
export function publisherPoints(article: Article): PublisherLine[] {
  const { points, at } = article.keyPoints ?? { points: [], at: [] }
  const found = new Map<string, PublisherLine>()
  points.forEach((point, i) => {
    const line = lineAt(article, point, at[i] ?? -1)
    if (line && !found.has(line.text)) found.set(line.text, line)
  })
  return [...found.values()].slice(0, LIMITS.takeaways)
}

/** The publisher's own word on why the story matters; null where there is none that fits a line. */
export function publisherWhy(article: Article): PublisherLine | null {
  return article.whyItMatters && lineAt(article, article.whyItMatters.text, article.whyItMatters.at)
}
