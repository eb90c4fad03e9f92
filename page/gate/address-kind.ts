/** What an address alone tells of its page. */
export type AddressKind = 'front page' | 'listing or tool' | 'article-like' | 'unknown'

const INDEX = /^\/(?:index|home|default|main)(?:\.\w+)?$/i
const LOCALE_ONLY = /^\/[a-z]{2}(?:[-_][a-z]{2})?$/i
const TOOL =
  /(?:^|\/)(?:search|results?|log-?in|log-?on|sign-?(?:in|up|on)|auth|sso|registration|register|account|my-?account|profile|settings|preferences|cart|checkout|basket|contact(?:-?us)?|password|forgot\w*|reset\w*|subscribe|unsubscribe|wp-admin|wp-login|admin)(?:\/|\.\w+$|$)/i
const LISTING =
  /(?:^|\/)(?:tags?|topics?|categor(?:y|ies)|sections?|authors?|archives?|forums?|boards?|discussions?|threads?|questions?|users?|members?|groups?)(?:\/|\.\w+$|$)/i
const PAGED = /\/page\/\d+$/i
const SCRIPTED = /(?:showthread|viewtopic|viewforum|member|profile|register|login)\.(?:php|aspx?|jsp|cfm)/i
const STORY_FOLDER = /\/(?:articles?|story|stories|news)\//i
const DATED = /\/(?:19|20)\d\d[/-]\d{1,2}/
const PAGE_FILE = /\.(?:s?html?|cms|ece)$/i

/** A slug of this many words is an article's title far more often than a section's name. */
const SLUG_WORDS = 4

const words = (segment: string) => segment.split(/[-_]/).filter((word) => /[\p{L}]{2,}/u.test(word)).length

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Judges an address by its shape. An address that is none reads as a tool. */
export function addressKind(address: string): AddressKind {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return 'listing or tool'
  }
  const path = decoded(url.pathname).replace(/\/+$/, '')
  const last = path.split('/').at(-1) ?? ''
  const byQuery = /[?&](?:p|id|article|story)=\d/.test(url.search)
  const numbered = /\d{4,}/.test(path + url.search)
  if (!path && !byQuery) return 'front page'
  if ((INDEX.test(path) && !numbered) || LOCALE_ONLY.test(path)) return 'front page'
  const titled = words(last) > SLUG_WORDS
  if (PAGED.test(path) || SCRIPTED.test(path)) return 'listing or tool'
  if (!STORY_FOLDER.test(path) && !(DATED.test(path) && /\d{5,}/.test(last))) {
    if (TOOL.test(path) && !titled) return 'listing or tool'
    if (
      LISTING.test(path) &&
      (!titled || /(?:^|\/)(?:forums?|discussions?|threads?|questions?|tags?|categor(?:y|ies))\//i.test(path))
    )
      return 'listing or tool'
  }
  const articleLike =
    words(last) >= SLUG_WORDS ||
    DATED.test(path) ||
    /\d{5,}/.test(last) ||
    STORY_FOLDER.test(path) ||
    PAGE_FILE.test(last) ||
    byQuery
  return articleLike ? 'article-like' : 'unknown'
}
