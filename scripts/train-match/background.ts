import type { BackgroundTable } from '../../core/match/background'
import { hash32 } from '../../core/text/hash'
import { stem } from '../../core/text/stem'
import { stopWords } from '../../core/text/stop-words'
import { tokens } from '../../core/text/tokens'

const STEPS_AN_OCTAVE = 8
const PROPER = 128

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Counts in how many of the texts each English stem occurs and keeps the `size` most frequent (at least twice). */
export function backgroundTable(texts: readonly string[], size: number): BackgroundTable {
  const stops = stopWords('en')
  const counts = new Map<string, { articles: number; proper: number; plain: number }>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const token of tokens(text)) {
      if (token.kind !== 'word' || stops.has(token.word) || token.word.length < 2) continue
      const term = stem(token.word, 'en')
      const note = counts.get(term) ?? { articles: 0, proper: 0, plain: 0 }
      if (!seen.has(term)) note.articles++
      seen.add(term)
      if (!token.opens) token.capital ? note.proper++ : note.plain++
      counts.set(term, note)
    }
  }
  const kept = [...counts]
    .filter(([, { articles }]) => articles > 1)
    .sort(([a, x], [b, y]) => y.articles - x.articles || (a < b ? -1 : 1))
    .slice(0, size)
    .map(([term, { articles, proper, plain }]) => ({
      term: hash32(term),
      level: Math.round(Math.log2(articles) * STEPS_AN_OCTAVE) | (proper > plain ? PROPER : 0),
    }))
    .sort((a, b) => a.term - b.term)
  return {
    articles: texts.length,
    terms: base64(new Uint8Array(Uint32Array.from(kept, ({ term }) => term).buffer)),
    levels: base64(Uint8Array.from(kept, ({ level }) => level)),
  }
}
