import { harmonic } from './figures'

/** Words as in article-extraction-benchmark's evaluate.py, whose `\w` is letters, digits and the underscore. */
const WORD = /[\p{L}\p{N}_]+/gu

/** Words in a shingle. */
const SHINGLE = 4

function shingles(text: string): Map<string, number> {
  const words = text.match(WORD) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const shingle = words.slice(i, i + SHINGLE).join('\u0001')
    if (shingle) counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

/** Precision and recall of one page's text; null where the measure leaves the page out of the mean. */
export interface TextScore {
  precision: number | null
  recall: number | null
}

/** Compares a text with the true one by shingles of four words (article-extraction-benchmark). */
export function scoreText(truth: string, read: string): TextScore {
  const wanted = shingles(truth)
  const found = shingles(read)
  let common = 0
  for (const [shingle, count] of wanted) common += Math.min(count, found.get(shingle) ?? 0)
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  const inFound = sum(found)
  const inTruth = sum(wanted)
  return {
    precision: inFound > 0 ? common / inFound : null,
    recall: inTruth > 0 ? common / inTruth : null,
  }
}

/** Mean precision and recall over pages, and F1 of the means. */
export function meanScore(scores: readonly TextScore[]): { f1: number; precision: number; recall: number } {
  const mean = (field: keyof TextScore) => {
    const known = scores.map((score) => score[field]).filter((value) => value !== null)
    return known.reduce((a, b) => a + b, 0) / Math.max(1, known.length)
  }
  const precision = mean('precision')
  const recall = mean('recall')
  return { f1: harmonic(precision, recall), precision, recall }
}
