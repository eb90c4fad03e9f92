import type { Article } from '../article/article'
import type { Passage, Passages } from '../article/passage'
import type { Brief } from '../brief/brief'
import { sentences } from '../text/sentences'
import type { LineEvidence } from './evidence'
import { lineEvidence } from './line-evidence'
import { indexArticle, type PageIndex } from './page-index'

/** What a page has for each line of a brief. */
export interface BriefEvidence {
  /** Null where the brief has no such line. */
  whyItMatters: LineEvidence | null
  /** One for each takeaway. */
  takeaways: readonly LineEvidence[]
  /** For each paragraph of the analysis one for each of its sentences. */
  analysis: readonly (readonly LineEvidence[])[]
}

const indices = new WeakMap<Article, PageIndex>()

/** The index of an article, built once for each article object. */
export function evidenceIndex(article: Article): PageIndex {
  let page = indices.get(article)
  if (!page) {
    page = indexArticle(article)
    indices.set(article, page)
  }
  return page
}

const listed = (passage: Passage | null | undefined) => (passage ? [passage] : [])

/**
 * What an article's page has for each line of a brief, which may be of this page, of another of the same story, or anyone's.
 * Yields after each line, so that a page can work in between; `evidenceOf` does all at once.
 * @param passages where the lines were cut from, for a brief made of this very article.
 */
export function* evidenceInSteps(
  article: Article,
  brief: Brief,
  passages?: Passages,
): Generator<void, BriefEvidence> {
  const page = evidenceIndex(article)
  yield
  const { whyItMatters: why, takeaways: lines, analysis: paragraphs } = brief
  const whyItMatters = why ? lineEvidence(page, why, listed(passages?.whyItMatters)) : null
  const takeaways: LineEvidence[] = []
  for (const [i, line] of lines.entries()) {
    yield
    takeaways.push(lineEvidence(page, line, listed(passages?.takeaways[i])))
  }
  const analysis: LineEvidence[][] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    const lines: LineEvidence[] = []
    const parts = sentences(paragraph)
    const own = passages?.analysis[i] ?? []
    for (const [j, line] of parts.entries()) {
      yield
      // A paragraph put together from this page's sentences has a passage for each of its own.
      lines.push(lineEvidence(page, line, own.length === parts.length ? listed(own[j]) : []))
    }
    analysis.push(lines)
  }
  return { whyItMatters, takeaways, analysis }
}

/** As `evidenceInSteps`, at once. */
export function evidenceOf(article: Article, brief: Brief, passages?: Passages): BriefEvidence {
  const steps = evidenceInSteps(article, brief, passages)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
