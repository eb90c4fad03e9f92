const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A visible heading is the headline when it shares this much of its words with what the metadata calls the page. */
const SHARED = 0.6

/** ` | The Stack`, ` - BBC News`: at most this many words after the last separator are the site's name. */
const SITE_NAME_WORDS = 5

function withoutSite(title: string): string {
  const match = /^(.{12,}?)\s*(?:\s[|–—-]|\s?[»·]|:)\s+([^|–—»·]+)$/u.exec(title)
  return match?.[1] && words(match[2] ?? '').length <= SITE_NAME_WORDS && !title.includes(': ')
    ? match[1]
    : title
}

function share(heading: string, titles: readonly string[]): number {
  const own = words(heading)
  if (own.length === 0) return 0
  return Math.max(
    0,
    ...titles.map((title) => {
      const theirs = new Set(words(title))
      return own.filter((word) => theirs.has(word)).length / own.length
    }),
  )
}

/**
 * The headline as the reader sees it: the top heading that agrees with the metadata, else the metadata's own words
 * without the site's name. `titles` are in order of trust.
 */
export function headline(document: Document, titles: readonly string[]): string {
  for (const heading of [...document.querySelectorAll('h1')].slice(0, 5)) {
    const text = (heading.textContent ?? '').replace(/\s+/g, ' ').trim()
    if (words(text).length >= 2 && share(text, titles) >= SHARED) return text
  }
  return withoutSite(titles[0] ?? '')
}
