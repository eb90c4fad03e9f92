import { mentionedDates, publishedDay } from '../text/dates'
import { hash32 } from '../text/hash'
import { textLanguage } from '../text/language'
import { fullNames } from '../text/names'
import { numbersIn } from '../text/numbers'
import { stem } from '../text/stem'
import { stopWords } from '../text/stop-words'
import { MOST_TEXT, type Token, tokens } from '../text/tokens'
import { isProperByHabit } from './background'

/** Bits of a term's flags. */
export const TITLE = 1
export const LEAD = 2
export const NAME = 4
export const NUMBER = 8

const MOST_NAMES = 12
const MOST_FIGURES = 40
const MOST_LINES = 200
/** A full stop after fewer terms is an abbreviation's, or ends too little to stand alone. */
const FEWEST_IN_LINE = 4
const MOST_IN_LINE = 40

/** A text to be compared, in the parts that weigh differently. */
export interface TextParts {
  title: string
  /** Other names of the same text; they count as lead. */
  otherTitles: readonly string[]
  lead: readonly string[]
  body: readonly string[]
  /** BCP 47 tag, or ''. */
  lang: string
  /** When it was published, as written; several where a story has several tellings. */
  published: readonly (string | undefined)[]
}

/** What of a text counts for the decision: hashes and counts, no sentences. All arrays of `terms` run in step. */
export interface Profile {
  lang: string
  /** Hashed stems, ascending. */
  terms: Uint32Array
  counts: Uint8Array
  flags: Uint8Array
  /** The text in lines (about a sentence each): positions in `terms`, in reading order, line after line. */
  lines: Uint16Array
  /** Where each line begins in `lines`; one more for the end. The title's come first, then the lead's. */
  lineStarts: Uint16Array
  /** How many lines the title and the lead have. */
  titleLines: number
  leadLines: number
  /** Full names by weight in the text: the hash of the whole, and of the last word, one after the other. */
  names: Uint32Array
  /** Numbers with a unit: hash of the unit, then of the value, one after the other; those of title and lead first. */
  figures: Uint32Array
  /** How many of `figures` (in pairs) stand in title or lead. */
  leadFigures: number
  /** Mentioned calendar days (month * 32 + day) and years, ascending. */
  days: Uint16Array
  years: Uint16Array
  /** First and last day of publication, in days since 1970; -1 where unknown. */
  firstDay: number
  lastDay: number
  /** Number of words and numbers read. */
  length: number
  /** As written: the full names in the order of `names`, then the figures in the order of `figures`. */
  labels: string[]
}

/** A profile with how the page writes each of its terms, by hash. */
export interface PageProfile extends Profile {
  surfaces: Map<number, string>
}

interface TermNotes {
  count: number
  flags: number
  proper: number
  plain: number
  surface: string
}

/** A number as hashes of its unit and value, and as written. */
interface ReadFigure {
  unit: number
  value: number
  surface: string
}

class Builder {
  readonly notes = new Map<number, TermNotes>()
  readonly lines: { terms: number[]; flags: number }[] = []
  readonly names = new Map<number, { last: number; surface: string; weight: number }>()
  readonly leadFigures = new Map<string, ReadFigure>()
  readonly bodyFigures = new Map<string, ReadFigure>()
  readonly days = new Set<number>()
  readonly years = new Set<number>()
  length = 0
  private unreadLength = MOST_TEXT

  constructor(private readonly lang: string) {}

  private readonly stops = (word: string) => stopWords(this.lang || 'en').has(word)

  /** Reads one text; `flags` says where it stands, `weight` how often its terms count. */
  read(source: string, flags: number, weight = 1): void {
    const text = source.slice(0, this.unreadLength)
    this.unreadLength -= text.length
    const words = tokens(text)
    this.length += words.length
    const titleCase = capitalised(words)
    this.readTerms(words, flags, weight, titleCase)
    this.readNames(text, words, flags, titleCase)
    this.readFigures(text, words, flags)
    const { days, years } = mentionedDates(words, this.lang)
    for (const day of days) this.days.add(day)
    for (const year of years) this.years.add(year)
  }

  private readTerms(words: readonly Token[], flags: number, weight: number, titleCase: boolean): void {
    let line: number[] = []
    const end = () => {
      if (line.length && this.lines.length < MOST_LINES) this.lines.push({ terms: line, flags })
      line = []
    }
    for (const token of words) {
      const { word, kind } = token
      if (token.begins && line.length >= FEWEST_IN_LINE) end()
      if (line.length >= MOST_IN_LINE) end()
      if (this.stops(word) || (word.length < 2 && /^[\p{Script=Latin}]/u.test(word))) continue
      const term = hash32(kind === 'number' ? `#${word.replace(/[,'’]/g, '')}` : stem(word, this.lang))
      const notes: TermNotes = this.notes.get(term) ?? {
        count: 0,
        flags: 0,
        proper: 0,
        plain: 0,
        surface: token.surface,
      }
      notes.count += weight
      notes.flags |= flags | (kind === 'number' ? NUMBER : 0)
      if (kind === 'word' && !titleCase && !token.opens) token.capital ? notes.proper++ : notes.plain++
      if (kind === 'word' && (titleCase || token.opens) && !token.capital) notes.plain++
      this.notes.set(term, notes)
      line.push(term)
    }
    end()
  }

  private readNames(text: string, words: readonly Token[], flags: number, titleCase: boolean): void {
    if (titleCase) return
    for (const name of fullNames(text, words, this.stops)) {
      const whole = hash32(name.words.join(' '))
      const known = this.names.get(whole) ?? {
        last: hash32(name.words.at(-1) ?? ''),
        surface: name.surface,
        weight: 0,
      }
      known.weight += flags & (TITLE | LEAD) ? 2 : 1
      this.names.set(whole, known)
    }
  }

  private readFigures(text: string, words: readonly Token[], flags: number): void {
    const into = flags & (TITLE | LEAD) ? this.leadFigures : this.bodyFigures
    for (const { surface, value, unit, index } of numbersIn(text, words)) {
      if (into.size >= MOST_FIGURES) return
      const year = words[index]?.kind === 'number' && value >= 1900 && value < 2100 && unit !== '%'
      if (year || this.stops(unit)) continue
      const key = `${value} ${unit}`
      if (!into.has(key))
        into.set(key, { unit: hash32(stem(unit, this.lang)), value: hash32(String(value)), surface })
    }
  }
}

/** Whether a line is set in title case, where capitals tell nothing. */
function capitalised(words: readonly Token[]): boolean {
  const long = words.filter(({ kind, word }) => kind === 'word' && word.length > 3)
  if (long.length < 2) return false
  return long.filter(({ capital }) => capital).length > long.length * 0.7
}

const ascending = (values: Iterable<number>) => [...values].sort((a, b) => a - b)

function linesOf(
  read: readonly { terms: number[]; flags: number }[],
  order: readonly number[],
): Pick<Profile, 'lines' | 'lineStarts' | 'titleLines' | 'leadLines'> {
  const position = new Map(order.map((term, i) => [term, i]))
  const lineStarts = new Uint16Array(read.length + 1)
  const lines: number[] = []
  read.forEach(({ terms }, i) => {
    for (const term of terms) lines.push(position.get(term) ?? 0)
    lineStarts[i + 1] = lines.length
  })
  const having = (flag: number) => read.filter(({ flags }) => flags & flag).length
  return { lines: Uint16Array.from(lines), lineStarts, titleLines: having(TITLE), leadLines: having(LEAD) }
}

/** Reads a text into what the decision compares. Never throws; looks at 40,000 UTF-16 units at most. */
export function buildProfile(parts: TextParts): PageProfile {
  const sample = [parts.title, ...parts.lead, ...parts.body].join('\n').slice(0, 4000)
  const lang = textLanguage(parts.lang, tokens(sample))
  const builder = new Builder(lang)
  builder.read(parts.title, TITLE | LEAD)
  for (const text of parts.otherTitles) builder.read(text, LEAD)
  for (const text of parts.lead) builder.read(text, LEAD)
  for (const text of parts.body) builder.read(text, 0)

  const order = ascending(builder.notes.keys())
  const counts = new Uint8Array(order.length)
  const flags = new Uint8Array(order.length)
  const surfaces = new Map<number, string>()
  order.forEach((term, i) => {
    const notes = builder.notes.get(term)
    if (!notes) return
    counts[i] = Math.min(255, notes.count)
    const seen = notes.proper + notes.plain
    const proper = seen
      ? notes.proper > notes.plain
      : /^\p{Lu}/u.test(notes.surface) && isProperByHabit(term, lang)
    flags[i] = notes.flags | (proper ? NAME : 0)
    surfaces.set(term, notes.surface)
  })
  const names = [...builder.names].sort(([, a], [, b]) => b.weight - a.weight).slice(0, MOST_NAMES)
  const leadFigures = [...builder.leadFigures.values()]
  const allFigures = [...leadFigures, ...builder.bodyFigures.values()].slice(0, MOST_FIGURES)
  const days = parts.published.map((date) => publishedDay(date, parts.lang)).filter((day) => day !== null)
  return {
    lang,
    terms: Uint32Array.from(order),
    counts,
    flags,
    ...linesOf(builder.lines, order),
    names: Uint32Array.from(names.flatMap(([whole, { last }]) => [whole, last])),
    figures: Uint32Array.from(allFigures.flatMap(({ unit, value }) => [unit, value])),
    leadFigures: leadFigures.length,
    days: Uint16Array.from(ascending(builder.days)),
    years: Uint16Array.from(ascending(builder.years)),
    firstDay: days.length ? Math.min(...days) : -1,
    lastDay: days.length ? Math.max(...days) : -1,
    length: builder.length,
    labels: [...names.map(([, { surface }]) => surface), ...allFigures.map(({ surface }) => surface)],
    surfaces,
  }
}
