import { analysisSections } from '../brief/analysis-sections'
import type { AnalysisPart, Brief } from '../brief/brief'
import type { CopyWhat } from './what'

/** The words around a copied brief, in the reader's language. */
export interface CopyLabels {
  whyItMatters: string
  takeaways: string
  analysis: string
  part(part: AnalysisPart): string
  /** Says that a date is the brief's own, not its story's. */
  briefOf(date: string): string
  /** Whose words the lines are; null where that needs no telling. */
  note(provenance: Brief['provenance']): string | null
  /** BCP 47 tag for the date. */
  locale: string
}

/** The parts of a brief that were asked for, ready to be written in any form. */
export interface Excerpt {
  headline: string
  /** Publisher and date, as far as known. */
  byline: string
  address: string
  why: { label: string; text: string } | null
  takeaways: { label: string | null; lines: string[] }
  /** Whose words the lines are, where that needs telling. */
  note: string | null
  analysis: { label: string; sections: { label: string | null; paragraphs: string[] }[] } | null
}

function bylineOf({ story, updatedAt }: Brief, { locale, briefOf }: CopyLabels): string {
  const day = (iso: string) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso))
  const date = story.publishedAt ? day(story.publishedAt) : briefOf(day(updatedAt))
  return `${story.publisher}, ${date}`
}

/** Takes out of a brief what was asked for. */
export function excerpt(brief: Brief, what: CopyWhat, labels: CopyLabels): Excerpt {
  const whole = what.part === 'brief'
  const lines =
    what.part === 'takeaway' ? brief.takeaways.slice(what.index, what.index + 1) : [...brief.takeaways]
  const sections = analysisSections(brief).map(({ part, paragraphs }) => ({
    label: part && labels.part(part),
    paragraphs,
  }))
  return {
    headline: brief.headline,
    byline: bylineOf(brief, labels),
    address: brief.story.url,
    why: whole && brief.whyItMatters ? { label: labels.whyItMatters, text: brief.whyItMatters } : null,
    note: labels.note(brief.provenance),
    takeaways: { label: whole ? labels.takeaways : null, lines },
    analysis: whole && sections.length > 0 ? { label: labels.analysis, sections } : null,
  }
}
