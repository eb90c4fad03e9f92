import type { Candidate } from './choose-takeaways'
import { ANNOUNCING, HEDGES, REPORTING, THIRD_PERSON, WEEKDAYS } from './english'
import { type FeatureName, isEnglish, SENTENCE_FEATURES } from './feature-names'
import { sentenceOpenings } from './openings'
import { articleShares, paragraphPlaces } from './paragraph-places'
import type { Sentence, SentenceList } from './sentence-list'
import { covered, type Terms } from './terms'
import { Whole } from './whole'

type Row = Partial<Record<FeatureName, number>>

const LEAD = 3
const OPENS = '"“«„「『'
const CLOSES = '"”»“」』'
/** Marks that end a quotation, closed or not; East Asian ones may stand within. */
const BETWEEN = '"“”«»„」』'

/** Sentences of a text that are told apart by their number: the rankers have learnt from few texts that are longer. */
const MOST_SENTENCES = 200
/** Times a word or name is counted to recur, for the same reason. */
const MOST_TIMES = 30

const flag = (holds: boolean): number => (holds ? 1 : 0)
const upTo = (most: number, count: number): number => Math.min(most, count)

function place(i: number, n: number): Row {
  return {
    place: Math.log1p(upTo(MOST_SENTENCES, i)),
    early: 1 / (1 + i),
    share: n > 1 ? i / (n - 1) : 0,
    isFirst: flag(i === 0),
    isSecond: flag(i === 1),
    isThird: flag(i === 2),
    sentences: Math.log(upTo(MOST_SENTENCES, n)),
  }
}

/** How much of a text stands within quotation marks, the marks included. */
function quotedLength(text: string): number {
  let quoted = 0
  let start = -1
  for (let at = 0; at < text.length; at++) {
    const mark = text[at] ?? ''
    if (start >= 0 && CLOSES.includes(mark)) {
      quoted += at + 1 - start
      start = -1
    } else if ((start < 0 || BETWEEN.includes(mark)) && OPENS.includes(mark)) {
      start = at
    }
  }
  return quoted
}

function surface({ text, tokens }: Sentence): Row {
  const words = tokens.length
  return {
    words: Math.log1p(words),
    short: Math.max(0, 14 - words),
    long: Math.max(0, words - 30),
    numbers: upTo(4, tokens.filter(({ kind }) => kind === 'number').length),
    money: flag(/[%‰\p{Sc}]/u.test(text)),
    quoted: quotedLength(text) / Math.max(1, text.length),
    opensQuote: flag(/^["“«„「『'‘]/u.test(text)),
    brokenQuote: (text.match(/["“”]/g)?.length ?? 0) % 2,
    asks: flag(/[?？؟]["'”’»)\]」』]*$/u.test(text)),
    commas: upTo(5, text.match(/[,、，،]/g)?.length ?? 0),
    colon: flag(/[:;：；]/.test(text)),
    dash: flag(/ [—–-]{1,2} |—/.test(text)),
    brackets: flag(/[([（]/.test(text)),
  }
}

function english({ tokens, text }: Sentence, terms: number): Row {
  const words = tokens.map(({ word }) => word)
  const holding = (list: ReadonlySet<string>) => words.reduce((sum, word) => sum + flag(list.has(word)), 0)
  const first = words[0] ?? ''
  return {
    thirdPerson: upTo(3, holding(THIRD_PERSON)),
    reporting: upTo(2, holding(REPORTING)),
    announcing: upTo(2, holding(ANNOUNCING)),
    hedges: upTo(2, holding(HEDGES)),
    days: upTo(2, holding(WEEKDAYS)),
    endsSaid: flag(words.slice(-6).some((word) => REPORTING.has(word)) && /["”,]/.test(text)),
    grammar: words.length ? 1 - terms / words.length : 0,
    opensThe: first === 'the' ? 1 : first === 'a' || first === 'an' ? -1 : 0,
  }
}

/** What a sentence's terms say beside those of the others; `seen` are the terms of all sentences before. */
function content(i: number, whole: Whole, terms: Terms, seen: ReadonlySet<number>): Row {
  const { weight, count, ofSentence } = terms
  const own = ofSentence[i] ?? []
  const share = (some: readonly number[]) => (own.length ? some.length / own.length : 0)
  const fresh = own.filter((term) => !seen.has(term))
  const newWeight = (term: number) =>
    Math.log(Math.max(1, upTo(MOST_TIMES, count[term] ?? 1))) * (weight[term] ?? 0)
  return {
    centrality: whole.centrality(i),
    topTerms: own.filter((term) => whole.topTerms.has(term)).length / Math.sqrt(own.length + 1),
    recurs: share(own.filter((term) => (count[term] ?? 0) > 1)),
    pairsRecur: upTo(6, whole.recurringPairs(i)),
    likeFirst: i ? whole.likeness(i, 0) : 0,
    likeBefore: i ? whole.likeness(i, i - 1) : 0,
    likeAfter: whole.likeness(i, i + 1),
    newTerms: share(fresh),
    newWeight: fresh.reduce((sum, term) => sum + newWeight(term), 0),
    weightPerTerm: own.length ? own.reduce((sum, term) => sum + (weight[term] ?? 0), 0) / own.length : 0,
    heaviest: own.reduce((most, term) => Math.max(most, weight[term] ?? 0), 0),
  }
}

function naming(names: readonly number[], whole: Whole, seen: ReadonlySet<number>, words: number): Row {
  return {
    names: upTo(8, names.length),
    newNames: upTo(6, names.filter((name) => !seen.has(name)).length),
    topNames: names.filter((name) => whole.topNames.has(name)).length,
    takenUp: names.reduce(
      (sum, name) => sum + Math.log(Math.max(1, upTo(MOST_TIMES, whole.named[name] ?? 1))),
      0,
    ),
    namesDense: words ? names.length / words : 0,
  }
}

/** What is known of an article's sentences before they are scored. */
export interface Described {
  terms: Terms
  /** The headline's terms; none where there is no headline. */
  title: ReadonlySet<number>
  /** The line each sentence would be. */
  lines: readonly Pick<Candidate, 'line' | 'selfContainment'>[]
}

function headline(own: readonly number[], title: ReadonlySet<number>, terms: Terms): Row {
  return {
    titleKnown: flag(title.size > 0),
    titleHeld: title.size ? covered([...title], new Set(own), terms) : 0,
    inTitle: own.length && title.size ? covered(own, title, terms) : 0,
  }
}

/**
 * One row for each sentence of an article, columns as in `SENTENCE_FEATURES`. Time grows with the text, not its square.
 * @param plain whether to leave out what rests on English, as is done in all other languages.
 */
export function sentenceFeatures(
  { sentences, language, headed }: SentenceList,
  { terms, title, lines }: Described,
  plain: boolean = language !== 'en',
): Float64Array[] {
  const whole = new Whole(terms)
  const { weight, ofSentence, namesOf } = terms
  const seen = new Set<number>()
  const seenNames = new Set<number>()
  const lead = new Set(ofSentence.slice(0, LEAD).flat())
  const weigh = (some: Iterable<number>) => {
    let sum = 0
    for (const term of some) sum += weight[term] ?? 0
    return sum
  }
  const leadWeight = weigh(lead) || 1
  const spoken = sentences.map((sentence) => sentenceOpenings(sentence, language))
  const places = paragraphPlaces(sentences, headed)
  const shares = articleShares(sentences, spoken, lines)
  return sentences.map((sentence, i) => {
    const own = ofSentence[i] ?? []
    const names = namesOf[i] ?? []
    const row: Row = {
      ...place(i, sentences.length),
      ...places[i],
      ...surface(sentence),
      ...spoken[i],
      ...shares,
      ...headline(own, title, terms),
      lineLength: Math.log1p(lines[i]?.line.text.length ?? 0),
      leaning: flag(lines[i]?.selfContainment === 'leaning'),
      fallen: flag(lines[i]?.selfContainment === 'fallen'),
      ...content(i, whole, terms, seen),
      likeLead: i >= LEAD ? weigh(own.filter((term) => lead.has(term))) / leadWeight : 0,
      ...naming(names, whole, seenNames, sentence.tokens.length),
      ...(plain ? {} : english(sentence, own.length)),
    }
    for (const term of own) seen.add(term)
    for (const name of names) seenNames.add(name)
    return Float64Array.from(SENTENCE_FEATURES, (name) => (plain && isEnglish(name) ? 0 : (row[name] ?? 0)))
  })
}
