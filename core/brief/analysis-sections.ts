import type { AnalysisPart, Brief } from './brief'

/** Paragraphs of an analysis that tell the same thing. */
export interface AnalysisSection {
  /** Null where the brief does not say what its paragraphs tell. */
  part: AnalysisPart | null
  paragraphs: string[]
}

/** The analysis of a brief under the headings it asks for, in its order. */
export function analysisSections({ analysis, analysisParts }: Brief): AnalysisSection[] {
  const sections: AnalysisSection[] = []
  analysis.forEach((paragraph, index) => {
    const part = analysisParts?.[index] ?? null
    const last = sections.at(-1)
    if (last && last.part === part) last.paragraphs.push(paragraph)
    else sections.push({ part, paragraphs: [paragraph] })
  })
  return sections
}
