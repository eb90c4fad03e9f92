/** F1 of the three measures of a summary against the true one, fractions. */
export interface Rouge {
  rouge1: number
  rouge2: number
  rougeLsum: number
}

/** Words as Google's rouge_score splits them: runs of lower-case ASCII letters and digits, no stemming. */
export const rougeWords = (text: string): string[] => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

const f1 = (shared: number, made: number, wanted: number): number =>
  shared ? (2 * shared) / (made + wanted) : 0

function countsOf(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

function overlap(made: readonly string[], wanted: readonly string[]): number {
  const counts = countsOf(wanted)
  let shared = 0
  for (const [item, count] of countsOf(made)) shared += Math.min(count, counts.get(item) ?? 0)
  return f1(shared, made.length, wanted.length)
}

const pairs = (words: readonly string[]): string[] => words.slice(1).map((word, i) => `${words[i]} ${word}`)

/** Positions in `a` of one longest common subsequence with `b`. */
function commonPositions(a: readonly string[], b: readonly string[]): number[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      lengths[i * width + j] =
        a[i - 1] === b[j - 1]
          ? (lengths[(i - 1) * width + j - 1] ?? 0) + 1
          : Math.max(lengths[(i - 1) * width + j] ?? 0, lengths[i * width + j - 1] ?? 0)
    }
  }
  const found: number[] = []
  let i = a.length
  let j = b.length
  while (i > 0 && j > 0) {
    if (a[i - 1] === b[j - 1]) {
      found.push(i - 1)
      i--
      j--
    } else if ((lengths[(i - 1) * width + j] ?? 0) >= (lengths[i * width + j - 1] ?? 0)) i--
    else j--
  }
  return found
}

/** Summary-level ROUGE-L (Lin 2004, section 3.2): for each true sentence the union of what it shares with each made one. */
function unionOverlap(made: readonly string[][], wanted: readonly string[][]): number {
  const room = countsOf(made.flat())
  const left = countsOf(wanted.flat())
  let shared = 0
  for (const sentence of wanted) {
    const union = new Set(made.flatMap((line) => commonPositions(sentence, line)))
    for (const at of union) {
      const word = sentence[at] ?? ''
      const [a, b] = [room.get(word) ?? 0, left.get(word) ?? 0]
      if (a <= 0 || b <= 0) continue
      room.set(word, a - 1)
      left.set(word, b - 1)
      shared++
    }
  }
  return f1(shared, made.flat().length, wanted.flat().length)
}

/** ROUGE-1, ROUGE-2 and summary-level ROUGE-L of lines against the true ones, as Google's rouge_score computes them. */
export function rouge(made: readonly string[], wanted: readonly string[]): Rouge {
  const [own, truth] = [made.map(rougeWords), wanted.map(rougeWords)]
  return {
    rouge1: overlap(own.flat(), truth.flat()),
    rouge2: overlap(pairs(own.flat()), pairs(truth.flat())),
    rougeLsum: unionOverlap(own, truth),
  }
}
