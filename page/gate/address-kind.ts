/** What an address alone tells of its page. `reference` is text without news: documentation, wikis, recordings. */
export type AddressKind = 'front page' | 'listing or tool' | 'reference' | 'article-like' | 'unknown'

const FRONT = /^(?:index|home|default|main|[a-z]{2}(?:[-_][a-z]{2})?)$/
const TOOL =
  /^(?:search|results?|(?:log|sign)-?(?:in|on|up)|auth|sso|regist(?:er|ration)|(?:my-?)?account|profile|settings|cart|checkout|basket|contact(?:-?us)?|password|(?:forgot|reset)\w*|(?:un)?subscribe|(?:wp-)?admin|wp-login)$/
const LISTING = /^(?:sections?|authors?|archives?|boards?|users?|members?|groups?|topics?)$/
const FORUM =
  /^(?:tags?|categor(?:y|ies)|forums?|discussions?|threads?|questions?|showthread|view(?:topic|forum))$/
const REFERENCE =
  /^(?:wiki|docs?|documentation|manual|reference|api-?docs|javadoc|help|support|faqs?|watch|videos?|playlists?|r|comments|item)$/
const REFERENCE_HOST =
  /^(?:docs?|developers?|wiki|help|support|forums?|community|discuss|lists?)\.|\.(?:readthedocs|gitbook)\.io$/
const STORY = /^(?:articles?|story|stories|news)$/
const JOURNAL = /^(?:blogs?|press)$/
const DATED = /\/(?:19|20)\d\d[/-]\d{1,2}/
const PAGE_FILE = /\.(?:s?html?|cms|ece)$/

/** A slug of this many words is an article's title far more often than a section's name. */
const SLUG_WORDS = 4

/** Two letters of any script. Unicode classes would be exact, but take a browser longer to compile than all else here. */
const LETTERS = /[a-z\u00c0-\uffff]{2}/

const words = (segment: string) => segment.split(/[-_]/).filter((word) => LETTERS.test(word)).length

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
  const path = decoded(url.pathname).toLowerCase().replace(/\/+$/, '')
  const segments = path
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(1)
  const has = (names: RegExp) => segments.some((segment) => names.test(segment))
  const last = path.slice(path.lastIndexOf('/') + 1)
  const byQuery = /[?&](?:p|id|article|story)=\d/.test(url.search)
  if (!path && !byQuery) return 'front page'
  if (segments.length === 1 && has(FRONT) && !/\d{4}/.test(url.search)) return 'front page'
  if (/\/page\/\d+$/.test(path)) return 'listing or tool'
  const inStories = segments.slice(0, -1).some((segment) => STORY.test(segment))
  const titled = words(last) > SLUG_WORDS
  if (!inStories && !(DATED.test(path) && /\d{5}/.test(last))) {
    if (has(FORUM) || (!titled && (has(TOOL) || has(LISTING)))) return 'listing or tool'
  }
  const isReference = has(REFERENCE) || REFERENCE_HOST.test(url.hostname)
  if (isReference && !has(STORY) && !has(JOURNAL) && !DATED.test(path)) return 'reference'
  const isArticleLike =
    words(last) >= SLUG_WORDS ||
    DATED.test(path) ||
    /\d{5}/.test(last) ||
    inStories ||
    PAGE_FILE.test(last) ||
    byQuery
  return isArticleLike ? 'article-like' : 'unknown'
}
