import { rougeWords } from '../eval/rouge'

function counted(words: readonly string[]): [ones: Map<string, number>, twos: Map<string, number>] {
  const ones = new Map<string, number>()
  const twos = new Map<string, number>()
  words.forEach((word, i) => {
    ones.set(word, (ones.get(word) ?? 0) + 1)
    if (!i) return
    const pair = `${words[i - 1]} ${word}`
    twos.set(pair, (twos.get(pair) ?? 0) + 1)
  })
  return [ones, twos]
}

function shared(made: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [item, count] of made) sum += Math.min(count, wanted.get(item) ?? 0)
  return sum
}

/**
 * ROUGE-1 and ROUGE-2 F1 against fixed highlights, each times its weight, summed: `rouge` without what training, which asks
 * for it a million times, has no use for.
 */
export function overlapWith(
  highlights: readonly string[],
): (lines: readonly (readonly string[])[], one: number, two: number) => number {
  const wanted = highlights.flatMap(rougeWords)
  const [wantedOnes, wantedTwos] = counted(wanted)
  return (lines, one, two) => {
    const made = lines.flat()
    const [ones, twos] = counted(made)
    const all = made.length + wanted.length
    return (
      (one * 2 * shared(ones, wantedOnes)) / Math.max(1, all) +
      (two * 2 * shared(twos, wantedTwos)) / Math.max(1, all - 2)
    )
  }
}
