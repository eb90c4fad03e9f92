import { TOKENS } from './tokens'

type Chance = () => number

/** No mutated text is longer. UTF-16 units. */
const LONGEST = 200_000
const MOST_CHANGES = 6
const REPEATS = [1, 1, 2, 3, 12, 80, 600, 3000]

/** What a value of JSON is exchanged for: of another kind, beyond a bound, or a name that every object has. */
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  1e308,
  8.64e15 + 1,
  '',
  'x',
  'x'.repeat(6000),
  '9999-99-99',
  '0001-01-01',
  'javascript:alert(1)',
  'https://user:word@evil.example/',
  '\u202e',
  '\ud800',
  '__proto__',
  [],
  {},
  [[]],
  { constructor: 1 },
]
const NAMES = ['__proto__', 'constructor', 'toString', 'x', '']

const whole = (chance: Chance, below: number) => Math.floor(chance() * below)

function one<T>(chance: Chance, of: readonly T[]): T | undefined {
  return of[whole(chance, of.length)]
}

/** A text with some of it left out, doubled, turned round, cut off, or hostile tokens put in. */
export function mutatedText(text: string, others: readonly string[], chance: Chance): string {
  let made = text
  for (let changes = 1 + whole(chance, MOST_CHANGES); changes > 0; changes--) {
    const from = whole(chance, made.length + 1)
    const to = Math.min(made.length, from + whole(chance, chance() < 0.8 ? 50 : 2000))
    const [before, within, after] = [made.slice(0, from), made.slice(from, to), made.slice(to)]
    const row = (one(chance, TOKENS) ?? '').repeat(one(chance, REPEATS) ?? 1)
    const other = one(chance, others) ?? ''
    const place = whole(chance, other.length)
    const pieces = [
      '',
      row,
      row + within,
      within.slice(0, 80).repeat(one(chance, REPEATS) ?? 1),
      other.slice(place, place + 400),
      [...within].reverse().join(''),
      String.fromCharCode(whole(chance, 0x10000)),
    ]
    made = chance() < 0.05 ? before : (before + (one(chance, pieces) ?? '') + after).slice(0, LONGEST)
  }
  return made
}

/** JSON data with values exchanged, left out, repeated and renamed, at any depth. */
export function mutatedData(data: unknown, chance: Chance): unknown {
  if (chance() < 0.04) return one(chance, ODD)
  if (Array.isArray(data)) {
    const made = data.map((value) => mutatedData(value, chance))
    if (chance() < 0.1) made.splice(whole(chance, made.length + 1), whole(chance, 2), one(chance, ODD))
    if (chance() < 0.03 && made.length > 0) made.push(...Array.from({ length: 12 }, () => one(chance, made)))
    return made
  }
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(
      Object.entries(data).flatMap(([name, value]) => {
        if (chance() < 0.03) return []
        return [[chance() < 0.03 ? (one(chance, NAMES) ?? '') : name, mutatedData(value, chance)]]
      }),
    )
  }
  if (typeof data === 'string' && chance() < 0.2) return mutatedText(data.slice(0, 3000), [data], chance)
  return data
}
