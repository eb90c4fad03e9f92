import { fullNames } from '../text/names'
import { stopWords } from '../text/stop-words'
import type { Token } from '../text/tokens'
import type { Missing } from './evidence'
import { numbersNotStated } from './number-check'
import { dateKey, evidenceFacts } from './page-facts'
import type { PageIndex } from './page-index'
import type { ReadWords, Term } from './read-words'
import { statedDates } from './stated-dates'

/** Languages that write all nouns with a capital; only names of several words are known for names there. */
const CAPITAL_NOUNS = new Set(['de', 'lb'])

/** Terms that stand side by side, joined as they are written. */
function phrases(text: string, words: readonly Token[], terms: readonly Term[]): string[] {
  const found: string[] = []
  let from = 0
  terms.forEach(({ index }, i) => {
    if (terms[i + 1]?.index === index + 1) return
    const [first, last] = [words[terms[from]?.index ?? index], words[index]]
    if (first && last) found.push(text.slice(first.at, last.at + last.surface.length))
    from = i + 1
  })
  return [...new Set(found)]
}

/** What of a line stands nowhere on the page. */
export function missingOf(page: PageIndex, text: string, words: readonly Token[], line: ReadWords): Missing {
  const facts = evidenceFacts(page)
  const { language } = page
  const absent = line.terms.filter(({ key, index }) => !facts.keys.has(key) && words[index]?.kind === 'word')
  const stops = stopWords(language || 'en')
  const inNames = new Set(
    fullNames(text, words, (word) => stops.has(word)).flatMap((name) =>
      words.slice(name.index, name.index + name.words.length).map((_, i) => name.index + i),
    ),
  )
  const isName = ({ isName: proper, index }: Term) =>
    inNames.has(index) || (proper && !CAPITAL_NOUNS.has(language))
  const dates = statedDates(text, words, language).filter((date) => !facts.dates.has(dateKey(date)))
  const inDates = (surface: string) => dates.some((date) => date.surface.includes(surface))
  return {
    words: phrases(
      text,
      words,
      absent.filter((term) => !isName(term)),
    ),
    names: phrases(text, words, absent.filter(isName)),
    numbers: [
      ...new Set(
        numbersNotStated(line.numbers, facts.values)
          .map(({ surface }) => surface)
          .filter((surface) => !inDates(surface)),
      ),
    ],
    dates: [...new Set(dates.map(({ surface }) => surface))],
  }
}

/** Whether nothing is missing that could be told apart from another wording. */
export const lacksFacts = ({ names, numbers, dates }: Missing): boolean =>
  names.length + numbers.length + dates.length > 0
