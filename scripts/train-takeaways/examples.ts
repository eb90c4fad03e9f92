import { type Candidate, takeawayCandidates } from '../../core/brief/extract/choose-takeaways'
import { sentenceFeatures } from '../../core/brief/extract/features'
import { type SentenceList, sentenceList } from '../../core/brief/extract/sentence-list'
import { type Terms, termsOf } from '../../core/brief/extract/terms'
import { hash32 } from '../../core/text/hash'
import type { NewsroomItem } from '../eval/newsroom-items'
import { rougeWords } from '../eval/rouge'
import { random } from '../train-match/random'
import { overlapWith } from './overlap'

/** An article with what its sentences are worth. */
export interface Example {
  item: NewsroomItem
  list: SentenceList
  terms: Terms
  lines: Candidate[]
  x: Float64Array[]
  /** In how many of five greedy summaries each sentence is, 0 to 1. */
  member: number[]
  /** What each sentence adds to summaries of two others, on average; ROUGE-1 and ROUGE-2 F1 together. */
  gain: number[]
  fold: number
}

export const FOLDS = 5
const SETS = 16
/** Drawn places gather at the beginning of the text, as good summaries do. */
const EARLY = 2

type Score = (chosen: readonly number[]) => number

/** The summary of at most `most` sentences that grows by the best one at a time (the usual oracle of extractive training). */
function greedy(count: number, most: number, score: Score): number[] {
  const chosen: number[] = []
  let reached = 0
  while (chosen.length < most) {
    let best = -1
    let value = reached
    for (let i = 0; i < count; i++) {
      if (chosen.includes(i)) continue
      const own = score([...chosen, i])
      if (own > value + 1e-9) {
        value = own
        best = i
      }
    }
    if (best < 0) break
    chosen.push(best)
    reached = value
  }
  return chosen
}

/** One greedy oracle is a noisy teacher: several, of other lengths and measures, are averaged. */
function membership(words: readonly string[][], highlights: readonly string[]): number[] {
  const overlap = overlapWith(highlights)
  const by =
    (one: number, two: number): Score =>
    (chosen) =>
      overlap(
        chosen.map((i) => words[i] ?? []),
        one,
        two,
      )
  const three = greedy(words.length, 3, by(1, 1))
  const summaries = [
    three,
    three.slice(0, 2),
    greedy(words.length, 3, by(1, 0)),
    greedy(words.length, 3, by(0, 1)),
    greedy(words.length, 5, by(1, 1)),
  ]
  return words.map((_, i) => summaries.filter((one) => one.includes(i)).length / summaries.length)
}

function gains(
  words: readonly string[][],
  highlights: readonly string[],
  upright: readonly number[],
  seed: number,
): number[] {
  const overlap = overlapWith(highlights)
  const score: Score = (chosen) =>
    overlap(
      chosen.map((i) => words[i] ?? []),
      1,
      1,
    )
  const draw = random(seed)
  const one = () => upright[Math.floor(draw() ** EARLY * upright.length)] ?? 0
  const sets: number[][] = []
  for (let n = 0; n < SETS; n++) {
    const [a, b] = [one(), one()]
    if (a !== b) sets.push([a, b])
  }
  const before = sets.map(score)
  return words.map((_, i) => {
    const others = sets.flatMap((set, s) => (set.includes(i) ? [] : [score([...set, i]) - (before[s] ?? 0)]))
    return others.length ? others.reduce((sum, gain) => sum + gain, 0) / others.length : 0
  })
}

/**
 * An article as an example. `plain` looks at it as at one of a language that is not known.
 */
export function exampleOf(item: NewsroomItem, plain: boolean): Example {
  const list = sentenceList(item.article)
  const terms = termsOf(list, plain)
  const lines = takeawayCandidates(
    list,
    item.article.paragraphs,
    terms,
    list.sentences.map(() => 0),
  )
  const words = lines.map(({ line }) => rougeWords(line.text))
  const upright = lines.flatMap(({ selfContainment }, i) => (selfContainment === 'fallen' ? [] : [i]))
  const seed = hash32(item.id)
  return {
    item,
    list,
    terms,
    lines,
    x: sentenceFeatures(list, terms, plain),
    member: membership(words, item.highlights),
    gain: gains(words, item.highlights, upright, seed),
    fold: seed % FOLDS,
  }
}
