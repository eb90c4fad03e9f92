import { plain } from './plain'

const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', nbsp: ' ' }

/** Longer values are cut before they are looked at, UTF-16 code units. */
const LONGEST = 2000

/** Metadata often holds markup and entities that were meant for the page; a reader sees neither. */
export function asRead(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const text = value
    .slice(0, LONGEST)
    .replace(/<[^<>]+>/g, '')
    .replace(/&#(x?[\da-f]{1,5});/gi, (_, code) => String.fromCodePoint(Number(`0${code}`) || 32))
    .replace(/&(amp|quot|lt|gt|nbsp);/g, (_, name) => ENTITIES[name] ?? '')
  return plain(text) || null
}

/** The name in a JSON-LD value: a text, an object with a name, or the first of several of these. */
export function nameOf(value: unknown): string | null {
  const [first]: unknown[] = [value].flat()
  return asRead(typeof first === 'object' && first !== null && 'name' in first ? first.name : first)
}
