import { analysisSections } from '../../brief/analysis-sections'
import type { AnalysisPart, Brief } from '../../brief/brief'
import { filled } from '../fields'
import { escapeHeading, escapeMarkdown } from './escape'
import { writeFrontMatter } from './front-matter'

/** The headings of a brief's parts. They are for people; reading a file back needs none of them. */
export interface MarkdownLabels {
  whyItMatters: string
  takeaways: string
  analysis: string
  part(part: AnalysisPart): string
}

const prefixed = (text: string, first: string, further: string) =>
  first + text.replaceAll('\n', `\n${further}`)

function analysisOf(brief: Brief, labels: MarkdownLabels): string[] {
  return analysisSections(brief).flatMap(({ part, paragraphs }) => [
    ...(part ? [`### ${escapeHeading(labels.part(part))}`] : []),
    ...paragraphs.map(escapeMarkdown),
  ])
}

/**
 * A brief as a Markdown file: its texts as a page to read, everything else as front matter, as Obsidian and static site
 * makers read it. `readMarkdown` makes the same brief of it.
 */
export function writeMarkdown(brief: Brief, labels: MarkdownLabels): string {
  const { headline, whyItMatters, takeaways, analysis, ...rest } = brief
  const blocks = [`# ${escapeHeading(headline)}`]
  if (whyItMatters !== undefined) {
    blocks.push(
      `## ${escapeHeading(labels.whyItMatters)}`,
      prefixed(escapeMarkdown(whyItMatters), '> ', '> '),
    )
  }
  blocks.push(`## ${escapeHeading(labels.takeaways)}`)
  blocks.push(takeaways.map((line) => prefixed(escapeMarkdown(line), '- ', '  ')).join('\n'))
  if (analysis.length > 0) blocks.push(`## ${escapeHeading(labels.analysis)}`, ...analysisOf(brief, labels))
  return `${writeFrontMatter(filled(rest))}\n${blocks.join('\n\n')}\n`
}
