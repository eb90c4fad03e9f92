/** A JSON-LD object, as untrusted as everything a page says. */
export type Entry = Record<string, unknown>

/** Longest block read, characters: listings carry more, articles hardly ever. */
const LONGEST_BLOCK = 200_000

/** How deep an entry may lie, and how many are looked at. */
const DEEPEST = 4
const MOST_ENTRIES = 60

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null

/** The types of an entry, without the address of their vocabulary. */
export function typesOf(entry: Entry): string[] {
  return [entry['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^.*[/:#]/, ''))
}

function collect(value: unknown, entries: Entry[], depth = 0): void {
  if (depth > DEEPEST || entries.length >= MOST_ENTRIES) return
  for (const one of [value].flat(2).slice(0, MOST_ENTRIES)) {
    if (!isEntry(one)) continue
    if (one['@type']) entries.push(one)
    collect([one['@graph'], one.mainEntity], entries, depth + 1)
  }
}

/**
 * The page's JSON-LD entries about itself: those on top, in `@graph` or as `mainEntity`, not what these contain. Comments
 * around a block and line breaks within its strings, both common, are forgiven; other broken blocks are passed over.
 */
export function readLinkedData(document: Document): Entry[] {
  const entries: Entry[] = []
  for (const script of document.querySelectorAll('script[type$="ld+json"]')) {
    const block = script.textContent ?? ''
    if (block.length > LONGEST_BLOCK) continue
    try {
      const end = Math.max(block.lastIndexOf(']'), block.lastIndexOf('}'))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what breaks the block.
      collect(JSON.parse(block.slice(block.search(/[[{]/), end + 1).replace(/[\0-\x1f]+/g, ' ')), entries)
    } catch {
      // The page's meta tags speak for it.
    }
  }
  return entries
}
