import { mutatedData, mutatedText } from './mutate'
import type { Parser } from './parsers'
import { isBrokenOff, watched } from './watched'

/** ms an input may take. */
const LONGEST_READING = 250
/** ms after which those watched over count as hanging, on however busy a machine. */
const HANGS = 60_000
/** Inputs watched over together. */
const AT_ONCE = 200
const MOST_FOUND = 5
/** Looks at an input that took long, of which the quickest counts. */
const LOOKS = 3

/** An input that a parser must not have answered so. */
export interface Finding {
  why: string
  /** The input, cut to what can be read. */
  input: string
}

const shown = (input: unknown) =>
  (typeof input === 'string' ? input : (JSON.stringify(input) ?? '')).slice(0, 400)

/** What a parser throws beyond what it may, or null. */
function thrownBy({ read, refuses = [] }: Parser, input: unknown): string | null {
  try {
    read(input)
    return null
  } catch (error) {
    if (refuses.some((kind) => error instanceof kind)) return null
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error)
  }
}

/** How long a parser works on an input, ms; what other processes do meanwhile does not count. */
function worked(parser: Parser, input: unknown): number {
  const before = process.cpuUsage()
  thrownBy(parser, input)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What is wrong with how a parser reads an input. */
function wrongs(parser: Parser, input: unknown, longest: number): string[] {
  const began = performance.now()
  const thrown = thrownBy(parser, input)
  const wrong = thrown ? [thrown] : []
  if (performance.now() - began <= longest) return wrong
  const quickest = Math.min(...Array.from({ length: LOOKS }, () => worked(parser, input)))
  return quickest > longest ? [...wrong, `took ${Math.round(quickest)} ms`] : wrong
}

/** Hands a parser so many mutated seeds; what it must not do with them is returned, as far as a few tell. */
export function fuzz(
  parser: Parser,
  count: number,
  chance: () => number,
  longest = LONGEST_READING,
): Finding[] {
  const found: Finding[] = []
  const texts = parser.seeds.filter((seed) => typeof seed === 'string')
  let done = 0
  let input: unknown = null
  const some = () => {
    for (const end = Math.min(count, done + AT_ONCE); done < end && found.length < MOST_FOUND; done++) {
      const seed = parser.seeds[done % parser.seeds.length]
      input = typeof seed === 'string' ? mutatedText(seed, texts, chance) : mutatedData(seed, chance)
      for (const why of wrongs(parser, input, longest)) found.push({ why, input: shown(input) })
    }
  }
  while (done < count && found.length < MOST_FOUND) {
    try {
      watched(some, HANGS)
    } catch (error) {
      if (!isBrokenOff(error)) throw error
      return [...found, { why: 'hangs', input: shown(input) }]
    }
  }
  return found
}
