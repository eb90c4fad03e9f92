import * as v from 'valibot'
import { BlockBuilder, withAngleQuotes } from './blocks'
import { CONVERSATION_LIMITS, type CommentBlock } from './conversation'
import { fitting } from './fields'

/** Links within a text, placed by bytes of its UTF-8 form; mentions and tags stay text. */
export const facetsSchema = fitting(
  v.object({
    index: v.object({ byteStart: v.number(), byteEnd: v.number() }),
    features: fitting(v.object({ $type: v.literal('app.bsky.richtext.facet#link'), uri: v.string() })),
  }),
)

/** A post's text as blocks, one a line, with its links. Facets that overlap or lie outside the text are left out. */
export function facetBlocks(text: string, facets: v.InferOutput<typeof facetsSchema>): CommentBlock[] {
  const bytes = new TextEncoder().encode(text.slice(0, CONVERSATION_LIMITS.comment))
  const decoder = new TextDecoder()
  const made = new BlockBuilder()
  const write = (from: number, to: number, href: string | null) => {
    const lines = decoder.decode(bytes.subarray(from, to)).split('\n')
    lines.forEach((line, index) => {
      if (index > 0) made.end()
      made.add('text', line, { href })
    })
  }
  let at = 0
  for (const { index, features } of facets.toSorted((a, b) => a.index.byteStart - b.index.byteStart)) {
    const { byteStart, byteEnd } = index
    const href = features[0]?.uri
    if (!href || byteStart < at || byteEnd <= byteStart || byteEnd > bytes.length) continue
    write(at, byteStart, null)
    write(byteStart, byteEnd, href)
    at = byteEnd
  }
  write(at, bytes.length, null)
  return withAngleQuotes(made.finish())
}
