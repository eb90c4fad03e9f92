import type { Article, Reading } from '../article/article'
import type { Passage, Passages } from '../article/passage'
import type { Brief } from '../brief/brief'
import { evidenceInSteps } from './brief-evidence'
import type { EvidencePassage, LineEvidence } from './evidence'
import { uncovered } from './uncovered'

/** A stretch of the page for a line, with what it says. */
export interface SaidPassage extends EvidencePassage {
  said: string
}

/** What a page has for one line, with the words of its passages. */
export interface SaidLine extends LineEvidence {
  passages: readonly SaidPassage[]
}

/** All that is shown of a brief's evidence on a page. Plain data: it is handed from process to process. */
export interface PageEvidence {
  briefId: string
  /** Null where the brief has no such line. */
  whyItMatters: SaidLine | null
  takeaways: readonly SaidLine[]
  /** For each paragraph of the analysis one for each of its sentences. */
  analysis: readonly (readonly SaidLine[])[]
  /** What the page says and no line of the brief. */
  uncovered: readonly { text: string; passage: Passage }[]
  /** Why not all of the page was read, if so. */
  cut: Reading['cut']
}

/**
 * What an article's page has for each line of a brief, and what it has beyond them. Yields between lines, so that others can
 * work in between.
 * @param passages where the lines were cut from, for a brief made of this very article.
 */
export function* pageEvidenceInSteps(
  article: Article,
  brief: Brief,
  passages?: Passages,
): Generator<void, PageEvidence> {
  const said = (line: LineEvidence): SaidLine => ({
    ...line,
    passages: line.passages.map((one) => {
      const { paragraph, start, end } = one.passage
      return { ...one, said: article.paragraphs[paragraph]?.text.slice(start, end) ?? '' }
    }),
  })
  const { whyItMatters, takeaways, analysis } = yield* evidenceInSteps(article, brief, passages)
  yield
  return {
    briefId: brief.id,
    whyItMatters: whyItMatters && said(whyItMatters),
    takeaways: takeaways.map(said),
    analysis: analysis.map((lines) => lines.map(said)),
    uncovered: uncovered(article, brief),
    cut: article.reading.cut,
  }
}
