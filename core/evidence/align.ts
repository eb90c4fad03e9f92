/** Where a word of a line stands in some sentences. */
export interface WordPosition {
  sentence: number
  /** Index among the sentence's words. */
  at: number
}

/** A line read off some sentences. */
export interface Alignment {
  /** For each word of the line its place, null for one left out. */
  positions: readonly (WordPosition | null)[]
  /** Words with a place, less what the breaks between them cost. */
  score: number
}

/** What each break costs, in words matched. Set by hand: a break costs less than the word that follows it is worth. */
const SKIP = 0.4
const RETURN = 0.7
const SWITCH = 0.8

interface Path {
  score: number
  position: WordPosition | null
  before: Path | null
  matched: boolean
}

/** A line's word may stand in many places; the best readings so far are enough. */
const MOST_PATHS = 60
/** Words looked at of a line. */
const MOST_WORDS = 120

function costBetween(a: WordPosition, b: WordPosition): number {
  if (a.sentence !== b.sentence) return SWITCH
  if (b.at === a.at + 1) return 0
  return b.at > a.at ? SKIP : RETURN
}

/** The best path to each place, the best of them first. */
function best(paths: readonly Path[]): Path[] {
  const found = new Map<number, Path>()
  for (const path of paths) {
    const key = path.position ? path.position.sentence * 10_000 + path.position.at : -1
    const known = found.get(key)
    if (!known || path.score > known.score) found.set(key, path)
  }
  return [...found.values()].sort((a, b) => b.score - a.score).slice(0, MOST_PATHS)
}

function placesOf(sentences: readonly (readonly number[])[]): Map<number, WordPosition[]> {
  const places = new Map<number, WordPosition[]>()
  sentences.forEach((words, sentence) => {
    words.forEach((word, at) => {
      const known = places.get(word)
      if (known) known.push({ sentence, at })
      else places.set(word, [{ sentence, at }])
    })
  })
  return places
}

/**
 * The cheapest way to read a line's words off `sentences` (both hashes): as many of them as possible with as few breaks as
 * possible, by Viterbi's algorithm over the places where they stand.
 */
export function align(line: readonly number[], sentences: readonly (readonly number[])[]): Alignment {
  const known = placesOf(sentences)
  let paths: Path[] = [{ score: 0, position: null, before: null, matched: false }]
  for (const word of line.slice(0, MOST_WORDS)) {
    const next: Path[] = paths.map((path) => ({ ...path, before: path, matched: false }))
    for (const place of known.get(word) ?? []) {
      let chosen: Path | null = null
      for (const path of paths) {
        const score = path.score + 1 - (path.position ? costBetween(path.position, place) : 0)
        if (!chosen || score > chosen.score) chosen = { score, position: place, before: path, matched: true }
      }
      if (chosen) next.push(chosen)
    }
    paths = best(next)
  }
  const [end] = paths
  const places: (WordPosition | null)[] = []
  for (let path = end; path?.before; path = path.before) places.push(path.matched ? path.position : null)
  return { positions: places.reverse(), score: end?.score ?? 0 }
}
