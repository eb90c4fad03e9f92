import { BlockBuilder, linked, type Style } from './blocks'
import { CONVERSATION_LIMITS } from './conversation'
import { withoutEntities } from './entities'

/** Elements of which not even the text is shown. */
const UNSHOWN =
  /^(?:script|style|template|noscript|iframe|object|svg|math|head|title|textarea|select|video|audio)$/
const BREAKS = /^(?:p|div|blockquote|pre|ul|ol|li|h[1-6]|table|tr|section|article|hr|figure|details|summary)$/
/** A tag with its attributes, a comment, or text. Bounded, so that no half-open tag is read over and over. */
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,30})((?:"[^"]{0,2100}"|'[^']{0,2100}'|[^'"<>]){0,400})>|[^<]+|</g
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
/** A name that says that what stands in an element is hidden at first: Reddit, Stack Exchange, Discourse, Telegram. */
const CLASS = /\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const SPOILER = /spoiler/i

/** An older way of Reddit's communities: a link to nowhere, whose text their style sheets hide. */
const SPOILER_LINK = /\shref\s*=\s*["']?[#/]spoiler/i

function isSpoiler(name: string, attributes: string): boolean {
  if (name === 'a') return SPOILER_LINK.test(attributes)
  const found = CLASS.exec(attributes)
  return SPOILER.test(name) || SPOILER.test(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
}

const ALT = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i

/** Elements that hold nothing, and are never closed. */
const VOID = /^(?:br|hr|img|wbr|input|link|meta|source|area|col|embed|base|track)$/

interface Place {
  quote: number
  code: number
  item: number
}

const kindAt = ({ quote, code, item }: Place) =>
  code > 0 ? 'code' : quote > 0 ? 'quote' : item > 0 ? 'item' : 'text'

/**
 * A comment's HTML as blocks. Everything but text, links, emphasis, quotes, code and lists is dropped, images are named by
 * their text alone, and no markup can come out: what is returned are texts and http(s) addresses.
 */
export function htmlBlocks(html: string): ReturnType<BlockBuilder['finish']> {
  const made = new BlockBuilder()
  const place: Place = { quote: 0, code: 0, item: 0 }
  let href: string | null = null
  let style: Style['style'] = null
  let unshown: string | null = null
  /** The element that hides what stands in it, and how many of its kind are open. */
  let hidden: { name: string; open: number } | null = null

  const write = (raw: string) => {
    const kind = kindAt(place)
    const text = withoutEntities(raw)
    if (kind === 'code') return made.add('code', text)
    const flowing = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (href || style) return made.add(kind, flowing, { href, style })
    for (const span of linked(flowing)) {
      if (typeof span === 'string') made.add(kind, span)
      else made.add(kind, span.text, 'href' in span ? { href: span.href } : {})
    }
  }

  /** Begins and ends what its writer hid; a summary names what is hidden with it, and is to be read. */
  const hideOrShow = (name: string, closes: boolean, attributes: string) => {
    if (hidden?.name === 'details' && name === 'summary') {
      if (!closes) made.show()
      made.end()
      if (closes) made.hide(kindAt(place))
    } else if (hidden) {
      if (name === hidden.name) hidden.open += closes ? -1 : 1
      if (hidden.open > 0) return
      hidden = null
      made.show()
    } else if (!closes && (name === 'details' || isSpoiler(name, attributes))) {
      hidden = { name, open: 1 }
      made.hide(kindAt(place))
    }
  }

  const turn = (name: string, closes: boolean, attributes: string) => {
    const step = closes ? -1 : 1
    if (BREAKS.test(name)) made.end()
    if (name === 'blockquote') place.quote = Math.max(0, place.quote + step)
    else if (name === 'pre') place.code = Math.max(0, place.code + step)
    else if (name === 'li') place.item = Math.max(0, place.item + step)
    else if (name === 'br') made.add(kindAt(place), '\n')
    else if (name === 'a') {
      const found = closes ? null : HREF.exec(attributes)
      href = found ? withoutEntities(found[1] ?? found[2] ?? found[3] ?? '') : null
    } else if (name === 'img' && !closes) {
      const found = ALT.exec(attributes)
      made.add(kindAt(place), withoutEntities(found?.[1] ?? found?.[2] ?? ''))
    } else if (place.code === 0) {
      if (name === 'code' || name === 'tt') style = closes ? null : 'code'
      else if (name === 'em' || name === 'i') style = closes ? null : 'emphasis'
      else if (name === 'strong' || name === 'b') style = closes ? null : 'strong'
    }
  }

  for (const [token, slash = '', tag, attributes = ''] of html
    .slice(0, CONVERSATION_LIMITS.comment)
    .matchAll(TOKEN)) {
    const name = tag?.toLowerCase()
    if (unshown !== null) {
      if (name === unshown && slash) unshown = null
    } else if (name === undefined) {
      if (!token.startsWith('<!--')) write(token)
    } else if (UNSHOWN.test(name)) {
      if (!slash && !attributes.endsWith('/')) unshown = name
    } else {
      const closes = slash !== ''
      // A block ends outside of what is hidden, on either side of it.
      if (closes) hideOrShow(name, closes, attributes)
      turn(name, closes, attributes)
      if (!closes && !VOID.test(name)) hideOrShow(name, closes, attributes)
    }
  }
  return made.finish()
}
