import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { decodedEntities } from './entities'

/** Shorter paragraphs are captions and labels; longer ones hold more than one. UTF-16 units. */
const SHORTEST = 80
const LONGEST = 2_000

const PARAGRAPH = /<p(?:\s[^<>]*)?>((?:(?!<\/?p[\s>])[\s\S]){1,6000}?)<\/p>/gi

/** The text of each `<p>` of a page's HTML, tags left out, white space collapsed: the same on every machine. */
export function paragraphsOf(html: string): string[] {
  return Array.from(html.matchAll(PARAGRAPH), ([, inner = '']) =>
    decodedEntities(inner.replace(/<[^<>]*>/g, ''))
      .replace(/\s+/g, ' ')
      .trim(),
  ).filter(({ length }) => length >= SHORTEST && length <= LONGEST)
}

/** Every paragraph of the stored pages of a folder, in the order of its files. */
export function* storedParagraphs(folder: string): Generator<string> {
  for (const file of readdirSync(join(folder, 'html')).sort()) {
    if (!file.endsWith('.gz')) continue
    yield* paragraphsOf(gunzipSync(readFileSync(join(folder, 'html', file))).toString('utf8'))
  }
}
