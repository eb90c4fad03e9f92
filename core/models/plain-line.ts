import { withoutEmphasis } from './without-emphasis'

/** Marks that turn, hide or overprint text; none belongs into a line. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu
const TAG = /<\/?[a-z!][^<>]{0,400}>/gi
const LINK = /!?\[([^[\]]{0,400})\]\(([^()\s]{0,2000})(?:\s[^()]{0,400})?\)/g
const BULLET = /^\s*(?:[-*•‣–—]|#{1,6}|>|\(?\d{1,2}\))\s+/
/** Words joined by underscores keep them. */
const PLAIN_MARK = /(^|\W)_(?=\S)([^_\n]*?\S)_(?=\W|$)/g

/**
 * A model's line as plain text: no markup, no list mark before it, nothing unseen, white space collapsed. What a link is
 * named stays, and the address behind it too, so that it is seen to be one.
 */
export function plainLine(text: string): string {
  const unmarked = withoutEmphasis(
    text.replace(UNSEEN, '').replace(LINK, '$1 $2').replace(TAG, ' ').replace(BULLET, ''),
  )
  return unmarked.replace(PLAIN_MARK, '$1$2').replace(/\s+/g, ' ').trim()
}

const SCHEME = /\b(?:[a-z][a-z0-9+.-]{1,20}:\/\/|(?:javascript|data|mailto|tel|blob|file):|www\.)\S+/gi
const MAIL = /@[\w-]+(?:\.[\w-]+)+/g
const MAILBOX = /[\w.+-]/
/** In lower case only: `end.Next` is a space forgotten. */
const BARE = /(?<![\w@./-])[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})*\.[a-z]{2,}(?:\/\S*)?(?![\w@])/g

const bare = (matches: readonly string[]): string[] =>
  matches.map((match) => match.replace(/(?<![.,;:!?'"”’)\]])[.,;:!?'"”’)\]]+$/, '')).filter(Boolean)

/** Mail addresses, each found from its `@` on, so that a long word without one is not read again from each letter. */
function mailAddresses(text: string): string[] {
  const found: string[] = []
  let end = 0
  for (const { 0: host, index } of text.matchAll(MAIL)) {
    let start = index
    while (start > end && MAILBOX.test(text[start - 1] ?? '')) start--
    if (start === index) continue
    end = index + host.length
    found.push(text.slice(start, end))
  }
  return found
}

/** The web and mail addresses in a text, as written, without the punctuation after them. */
export function addresses(text: string): string[] {
  return bare([...(text.match(SCHEME) ?? []), ...mailAddresses(text)])
}

/** Names of hosts in a text, such as `booking.example`, with the path after them. */
export function hostNames(text: string): string[] {
  return bare(text.match(BARE) ?? [])
}
