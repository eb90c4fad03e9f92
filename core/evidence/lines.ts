import type { Passage } from '../article/passage'
import type { PageEvidence, SaidLine } from './page-evidence'

/** Names of a brief's lines, under which their passages are sought and marked. */
export const LINE = {
  why: 'why',
  takeaway: (index: number) => `takeaway ${index}`,
  analysis: (paragraph: number, sentence: number) => `analysis ${paragraph} ${sentence}`,
  uncovered: (index: number) => `uncovered ${index}`,
} as const

/** Every line of a brief that has evidence, by its name, in reading order. */
export function evidenceLines({ whyItMatters, takeaways, analysis }: PageEvidence): [string, SaidLine][] {
  return [
    ...(whyItMatters ? [[LINE.why, whyItMatters] as [string, SaidLine]] : []),
    ...takeaways.map((line, index): [string, SaidLine] => [LINE.takeaway(index), line]),
    ...analysis.flatMap((lines, paragraph) =>
      lines.map((line, sentence): [string, SaidLine] => [LINE.analysis(paragraph, sentence), line]),
    ),
  ]
}

/** The passages that can be led to, by the names of their lines; lines without any are left out. */
export function passagesByLine(evidence: PageEvidence): [string, Passage[]][] {
  return [
    ...evidenceLines(evidence).map(([name, { passages }]): [string, Passage[]] => [
      name,
      passages.map(({ passage }) => passage),
    ]),
    ...evidence.uncovered.map(({ passage }, index): [string, Passage[]] => [
      LINE.uncovered(index),
      [passage],
    ]),
  ].filter(([, passages]) => passages.length > 0)
}

/** Whether a line says something that the page does not: all of it, a name, number or date, or another one. */
export function lacks({ verdict, missing, differences }: SaidLine): boolean {
  const { names, numbers, dates } = missing
  return verdict === 'absent' || differences.length + names.length + numbers.length + dates.length > 0
}
