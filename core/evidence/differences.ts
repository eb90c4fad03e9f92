import { type FullName, fullNames } from '../text/names'
import type { Figure } from '../text/numbers'
import { stopWords } from '../text/stop-words'
import type { Token } from '../text/tokens'
import type { Difference } from './evidence'
import { isStated, numbersNotStated } from './number-check'
import { dateKey, evidenceFacts } from './page-facts'
import type { PageIndex, PageSentence } from './page-index'
import type { ReadWords } from './read-words'
import { statedDates } from './stated-dates'

/** How many meaning-bearing words after a number may say what it counts. */
const COUNTED = 2
/** Words between the two numbers of a range. */
const RANGE = 3
/** A clock time is compared with times alone, as a sum of money is with money. */
const SIGN = /^[%‰\p{Sc}:]$/u

interface Line {
  text: string
  tokens: readonly Token[]
  read: ReadWords
}

/** What a number counts: its sign, or the next words that carry meaning. */
function counted({ index, unit }: Figure, { terms }: ReadWords): Set<number | string> {
  if (SIGN.test(unit)) return new Set([unit])
  const after = terms.filter((term) => term.index > index && term.index <= index + COUNTED + RANGE)
  return new Set(after.slice(0, COUNTED).map(({ key }) => key))
}

const shares = (a: ReadonlySet<unknown>, b: ReadonlySet<unknown>) => [...a].some((one) => b.has(one))

/** Numbers as written; two close together as one stretch (`30 to 40`). */
function written(sentence: PageSentence, numbers: readonly Figure[]): string {
  const [first, second] = numbers
  if (!first) return ''
  if (!second || second.index - first.index > RANGE) return first.surface
  const from = sentence.tokens[first.index]?.at ?? 0
  const last = sentence.tokens[second.index]
  return last ? sentence.text.slice(from, last.at + last.surface.length) : first.surface
}

function numberDifferences(page: PageIndex, line: Line, sentences: readonly PageSentence[]): Difference[] {
  const { values } = evidenceFacts(page)
  const own = new Set(line.read.numbers.map(({ value }) => value))
  const isYear = ({ value, unit }: Figure) => value >= 1900 && value < 2100 && !SIGN.test(unit)
  return numbersNotStated(line.read.numbers, values).flatMap((number) => {
    if (isYear(number)) return []
    const about = counted(number, line.read)
    for (const sentence of sentences) {
      const other = sentence.numbers.filter(
        (one) => !isYear(one) && !isStated(one.value, own) && shares(about, counted(one, sentence)),
      )
      if (other.length) return [{ kind: 'number', here: written(sentence, other), brief: number.surface }]
    }
    return []
  })
}

function dateDifferences(page: PageIndex, line: Line, sentences: readonly PageSentence[]): Difference[] {
  const { dates } = evidenceFacts(page)
  const own = statedDates(line.text, line.tokens, page.language)
  return own.flatMap((date) => {
    if (dates.has(dateKey(date)) || own.filter(({ kind }) => kind === date.kind).length > 1) return []
    for (const { text, tokens } of sentences) {
      const others = statedDates(text, tokens, page.language).filter(({ kind }) => kind === date.kind)
      const [other] = others
      // Several dates of one kind: which of them the line means is not known.
      if (other) return others.length > 1 ? [] : [{ kind: 'date', here: other.surface, brief: date.surface }]
    }
    return []
  })
}

const namesIn = (page: PageIndex, text: string, tokens: readonly Token[]): FullName[] => {
  const stops = stopWords(page.language || 'en')
  return fullNames(text, tokens, (word) => stops.has(word))
}

/** Two names of one family, or two families with one given name, of which the line's stands nowhere on the page. */
function nameDifferences(page: PageIndex, line: Line, sentences: readonly PageSentence[]): Difference[] {
  const facts = evidenceFacts(page)
  const isKnown = (name: FullName) =>
    line.read.terms
      .filter(({ index }) => index >= name.index && index < name.index + name.words.length)
      .every(({ key }) => facts.keys.has(key))
  return namesIn(page, line.text, line.tokens).flatMap((name) => {
    if (name.words.length !== 2 || isKnown(name)) return []
    for (const { text, tokens } of sentences) {
      const other = namesIn(page, text, tokens).find(
        ({ words }) => words.length === 2 && (words[0] === name.words[0]) !== (words[1] === name.words[1]),
      )
      if (other) return [{ kind: 'name', here: other.surface, brief: name.surface }]
    }
    return []
  })
}

/**
 * Numbers, dates and names of a line that stand nowhere on the page, where a passage gives another of what seems to be the
 * same thing. Told by words alone: the two may be about different things after all.
 */
export function differencesOf(page: PageIndex, line: Line, sentences: readonly PageSentence[]): Difference[] {
  return [
    ...numberDifferences(page, line, sentences),
    ...dateDifferences(page, line, sentences),
    ...nameDifferences(page, line, sentences),
  ]
}
