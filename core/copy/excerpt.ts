import { cleanFragment } from '../article/address'
import { analysisSections } from '../brief/analysis-sections'
import type { AnalysisPart, Brief } from '../brief/brief'
import { directionOf } from '../text/direction'
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
  /** Names the page that passages are from. */
  passagesOf(title: string): string
  /** In place of a passage where none was found. */
  passageNone: string
  /** On the link that opens the page at a passage. */
  passageOpen: string
  /** BCP 47 tag for the date. */
  locale: string
}

/** The page that passages are quoted from, and for each takeaway its passage there. */
export interface CopiedPassages {
  title: string
  address: string
  /** Null for a takeaway that was not found. `address` opens the page at the passage, or just the page. */
  passages: readonly ({ said: string; address: string } | null)[]
}

/** A takeaway to be written; `passage` is undefined where none was asked for, null where there is none. */
export interface CopiedLine {
  text: string
  passage?: { said: string; address: string } | null
}

/** The parts of a brief that were asked for, ready to be written in any form. */
export interface Excerpt {
  /** BCP 47 tag of the brief's words. */
  lang: string
  /** In which direction they run. */
  direction: 'ltr' | 'rtl'
  /** BCP 47 tag of the reader's language. */
  locale: string
  headline: string
  /** Publisher and date, as far as known. */
  byline: string
  address: string
  why: { label: string; text: string } | null
  takeaways: { label: string | null; lines: CopiedLine[] }
  /** Where the passages are from; null where there are none. */
  source: { label: string; title: string; address: string } | null
  /** What is said in place of a passage, and on the link to one. */
  words: { none: string; open: string }
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

/** What is copied is handed on: its address holds nothing of the reader's own. */
const cleanPassage = (passage: CopiedPassages['passages'][number] | undefined) =>
  passage ? { ...passage, address: cleanFragment(passage.address) } : null

/** Takes out of a brief what was asked for. `page` is what passages are quoted from where they are asked for. */
export function excerpt(brief: Brief, what: CopyWhat, labels: CopyLabels, page?: CopiedPassages): Excerpt {
  const whole = what.part === 'brief'
  const quoted = what.part === 'evidence' ? page : undefined
  const all = brief.takeaways.map(
    (text, i): CopiedLine => (quoted ? { text, passage: cleanPassage(quoted.passages[i]) } : { text }),
  )
  const lines = what.part === 'takeaway' ? all.slice(what.index, what.index + 1) : all
  const sections = analysisSections(brief).map(({ part, paragraphs }) => ({
    label: part && labels.part(part),
    paragraphs,
  }))
  return {
    lang: brief.lang,
    direction: directionOf([brief.headline, ...brief.takeaways].join(' ')),
    locale: labels.locale,
    headline: brief.headline,
    byline: bylineOf(brief, labels),
    address: cleanFragment(brief.story.url),
    why: whole && brief.whyItMatters ? { label: labels.whyItMatters, text: brief.whyItMatters } : null,
    note: labels.note(brief.provenance),
    source: quoted
      ? {
          label: labels.passagesOf(quoted.title),
          title: quoted.title,
          address: cleanFragment(quoted.address),
        }
      : null,
    words: { none: labels.passageNone, open: labels.passageOpen },
    takeaways: { label: whole ? labels.takeaways : null, lines },
    analysis: whole && sections.length > 0 ? { label: labels.analysis, sections } : null,
  }
}
