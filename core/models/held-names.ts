import { fold } from '../text/fold'
import { stopWords } from '../text/stop-words'
import { type Token, tokens } from '../text/tokens'

/** The words of a page and which of them stand beside each other. */
export interface HeldNames {
  words: ReadonlySet<string>
  pairs: ReadonlySet<string>
  language: string
}

/** Languages that write every noun with a capital. */
const NOUN_CAPITALS = new Set(['de', 'lb'])
/** Languages in which names take endings. */
const INFLECTED = new Set([
  'ru',
  'uk',
  'be',
  'bg',
  'sr',
  'hr',
  'sl',
  'sk',
  'cs',
  'pl',
  'lt',
  'lv',
  'et',
  'fi',
  'hu',
  'tr',
  'el',
  'mk',
])
const ENDING = /(?:ians?|eans?|ans?|ish|ese|es|s|ia|n|e|y|a|i)$/
const PARTICLES = new Set(
  'of de del di da do dos du des von van der den al bin el la le the y and und et'.split(' '),
)
const SHORTEST = 4
/** Between two words of a name: `of the`. As far apart as `pairs` looks. */
const MOST_PARTICLES = 2

/** The form under which the words of names are compared: `Ukraine` and `Ukrainian`, `Merkel` and `Merkels` are one. */
function nameStem(word: string, language: string): string {
  if (INFLECTED.has(language)) return word.slice(0, word.length <= 7 ? SHORTEST : 6)
  const stem = word.replace(ENDING, '')
  return stem.length >= SHORTEST ? stem : word
}

const pairKey = (a: string, b: string) => `${a} ${b}`

/** What is known of the names on a page, from its texts. */
export function heldNames(texts: readonly string[], language: string): HeldNames {
  const words = new Set<string>()
  const pairs = new Set<string>()
  for (const text of texts) {
    const stems = tokens(text).map(({ word }) => nameStem(word, language))
    stems.forEach((stem, i) => {
      words.add(stem)
      for (const next of stems.slice(i + 1, i + 2 + MOST_PARTICLES)) pairs.add(pairKey(stem, next))
    })
  }
  return { words, pairs, language }
}

/** The text between two words of one name: `J. K. Rowling`, `Jean-Luc`, `O’Neill`, `Johnson & Johnson`. */
function adjoined(text: string, a: Token, b: Token): boolean {
  const between = text.slice(a.at + a.surface.length, b.at)
  return (
    /^(?:[ \u00a0]?[-–&][ \u00a0]?|[ \u00a0’'])$/.test(between) ||
    (a.surface.length <= 2 && /^\.[ \u00a0]?$/.test(between))
  )
}

/** Runs of capitalised words, particles within them left out. */
function runs(text: string, language: string): Token[][] {
  const grammar = stopWords(language)
  const found: Token[][] = []
  let run: Token[] = []
  let last: Token | null = null
  let particles = 0
  for (const token of tokens(text)) {
    const isName = token.kind === 'word' && token.capital && token.word.length > 1 && !grammar.has(token.word)
    particles = isName ? 0 : particles + 1
    const isPart = isName || (PARTICLES.has(token.word) && particles <= MOST_PARTICLES)
    if (last === null || !isPart || !adjoined(text, last, token)) {
      if (run.length) found.push(run)
      run = []
    }
    if (isName) run.push(token)
    last = run.length ? token : null
  }
  if (run.length) found.push(run)
  return found
}

/** A Headline Whose Every Word Begins With a Capital: then capitals tell no name. Sentences end with a stop. */
function isTitleCase(text: string): boolean {
  if (/[.!?…。！？]["'”’»)\]]*\s*$/.test(text)) return false
  const words = tokens(text).filter(({ kind, word }) => kind === 'word' && word.length > 3)
  return words.length >= 4 && words.filter(({ capital }) => capital).length > words.length * 0.7
}

/** Whether two words stand beside each other on the page, in whatever order. */
function isPair(a: Token, b: Token, { pairs, language }: HeldNames): boolean {
  const [one, other] = [nameStem(a.word, language), nameStem(b.word, language)]
  return pairs.has(pairKey(one, other)) || pairs.has(pairKey(other, one))
}

const surface = (text: string, run: readonly Token[]): string => {
  const [first, last] = [run[0], run.at(-1)]
  return first && last ? text.slice(first.at, last.at + last.surface.length) : ''
}

/** Those words of a run that are foreign, neighbours together. */
function stretches(run: readonly Token[], foreign: readonly Token[]): Token[][] {
  const found: Token[][] = []
  run.forEach((token, i) => {
    if (!foreign.includes(token)) return
    const last = found.at(-1)
    if (last && last.at(-1) === run[i - 1]) last.push(token)
    else found.push([token])
  })
  return found
}

/**
 * A run without a first word that opens a sentence apart from the rest: `Shares of Apple`. There a capital tells nothing, and
 * less still where nouns have one.
 */
function withoutOpening(text: string, run: readonly Token[], language: string): readonly Token[] {
  const [first, second] = run
  if (!first?.opens || /^\p{Lu}{2,}$/u.test(first.surface)) return run
  const isName = second && adjoined(text, first, second) && !(NOUN_CAPITALS.has(language) && run.length < 3)
  return isName ? run : run.slice(1)
}

/** Where nouns have capitals too: the stretches of a run that no particle parts, of two words and more. */
function closeStretches(text: string, run: readonly Token[]): Token[][] {
  const found: Token[][] = []
  for (const token of run) {
    const before = found.at(-1)?.at(-1)
    if (before && adjoined(text, before, token)) found.at(-1)?.push(token)
    else found.push([token])
  }
  return found.filter((stretch) => stretch.length > 1)
}

/** The names of one run that the page does not hold. */
function foreignIn(text: string, run: readonly Token[], held: HeldNames): string[] {
  const isHeld = ({ word }: Token) => held.words.has(nameStem(word, held.language))
  const foreign = run.filter((token) => !isHeld(token))
  if (foreign.length > 0 && (foreign.length === run.length || run.length === 2)) return [surface(text, run)]
  if (foreign.length > 0) return stretches(run, foreign).map((stretch) => surface(text, stretch))
  // `John Miller` of a page that knows John Smith and Anna Miller.
  const [first, last] = run.slice(-2)
  return first && last && !isPair(first, last, held) ? [surface(text, [first, last])] : []
}

/**
 * The names in a line, as far as capitals tell them, that stand nowhere on the page. A surname alone, a possessive and the
 * adjective of a country count as held. Empty for scripts without capitals, and for lines in title case.
 */
export function foreignNames(line: string, held: HeldNames): string[] {
  if (isTitleCase(line)) return []
  const all = runs(line, held.language).map((run) => withoutOpening(line, run, held.language))
  const named = NOUN_CAPITALS.has(held.language) ? all.flatMap((run) => closeStretches(line, run)) : all
  const names = named.flatMap((run) => foreignIn(line, run, held))
  return [...new Map(names.map((name) => [fold(name), name])).values()]
}
