import { plain } from './plain'
import { DENSE } from './text-blocks'

/** What parts words: spaces, and the punctuation of Latin, general and East Asian scripts. */
const BETWEEN = /[\s!-/:-@[-`{-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+/

/** Words in lower case, and the single characters of dense scripts. Unicode classes would be exact, but take a browser longer to compile than the rest of the gate. */
const words = (text: string): Set<string> =>
  new Set(
    text
      .toLowerCase()
      .split(BETWEEN)
      .flatMap((word) => (DENSE.test(word) ? [...word] : word || [])),
  )

/** A visible heading is the headline when the smaller of it and a title shares this much of its words with the other. */
const SHARED = 0.6

/** Headings looked at; more are those of teasers. */
const MOST_HEADINGS = 8

/** ` | The Stack`, ` - BBC News`: at most this many words after the last separator are the site's name. */
const SITE_NAME_WORDS = 5

/** A title of fewer characters than this before the separator is itself more likely the site's name. */
const SHORTEST_TITLE = 12

/** A page's headline. */
export interface Headline {
  text: string
  /** The heading that shows it, where there is one. */
  element: Element | null
}

/** `title`, whose white space is single spaces, without the site's name at its end or start. */
function withoutSite(title: string, site: string | null): string {
  const bare = title.replace(/^(.+?) [|–—·»-] (?=.)/, (found, start) => (start === site ? '' : found))
  const [, before = '', end = ''] = /^(.+)(?: [|–—·»-]| ?[|»]) ?(.+)/.exec(bare) ?? []
  const isName = end === site || (before.length >= SHORTEST_TITLE && words(end).size <= SITE_NAME_WORDS)
  return before && isName ? before.trim() : bare
}

/** How alike a heading and a title are, 0 to 1 (Dice); 0 where too little of the shorter is in the longer. */
function likeness(heading: Set<string>, title: Set<string>): number {
  const common = [...heading].filter((word) => title.has(word)).length
  const enough = common >= SHARED * Math.min(heading.size, title.size)
  return enough ? (2 * common) / (heading.size + title.size) : 0
}

/**
 * The headline as the reader sees it: the top heading that agrees best with what the metadata calls the page, else the
 * metadata's own words without the site's name. `titles` are in order of trust; `site` is the publisher's name.
 */
export function headline(document: Document, titles: readonly string[], site: string | null): Headline {
  const bare = titles.map((title) => withoutSite(title, site))
  let best: Headline = { text: bare[0] ?? '', element: null }
  let bestLikeness = 0
  for (const element of [...document.getElementsByTagName('h1')].slice(0, MOST_HEADINGS)) {
    const text = plain(element.textContent)
    const own = words(text)
    if (own.size < 2 || text === site) continue
    const found = Math.max(0, ...bare.map((title) => likeness(own, words(title))))
    if (found > bestLikeness) {
      best = { text, element }
      bestLikeness = found
    }
  }
  return best
}
