/**
 * What an address alone tells of its page. `reference` is text without news: documentation, wikis, forums; `section` a part of
 * a site that is seldom for articles (jobs, events, products, services), though some papers name theirs so.
 */
export type AddressKind =
  | 'front page'
  | 'listing or tool'
  | 'reference'
  | 'section'
  | 'article-like'
  | 'unknown'

const FRONT = /^(?:index|home|default|main|[a-z]{2}(?:[-_][a-z]{2})?)$/
/** An article's title may begin with the same words. */
const TOOL =
  /^(?:search|find|results?|(?:wp-)?(?:admin|login)|(?:log|sign)-?(?:in|on|up)|auth|sso|regist\w+|(?:my-?)?account|profile|settings|cart|checkout|basket|contact(?:-?us)?|password|(?:forgot|reset)\w*|(?:un)?subscribe|sections?|authors?|archives?|boards?|users?|members?|groups?|topics?)$/
const FORUM =
  /^(?:tags?|categor\w+|forums?|discussions?|threads?|questions?|show(?:thread|topic.*)|view(?:topic|forum)|t)$/
const REFERENCE =
  /^(?:wiki|docs?|documentation|manual|handbook|tutorials?|reference|api(?:-?docs)?|changelog|faqs?|r|comments|item|privacy(?:-\w+)?|terms(?:-(?:and-|of-(?:use|service)).*)?)$/
/** Sales, recordings, and what a site says of itself. */
const SECTION =
  /^(?:guides?|help|support|watch|videos?|podcasts?|episodes?|recipes?|jobs?|careers?|positions?|vacanc\w+|events?|calendar|whats-on|newsletters?|about(?:-?us)?|legal|impressum|products?|shop|store|collections|services?|[cp]|\w+-services)$/
/** Host names, besides those whose first part is one of the words above. */
const REFERENCE_HOST =
  /^(?:developers?|community|discuss|lists?|boards|users)\.|\.(?:readthedocs|gitbook)\.io$|(?:forums?|exchange)\.com$/
const STORY = /^(?:articles?|story|stories|news)$/
const JOURNAL = /^(?:blogs?|press)$/
const DATED = /\/(?:19|20)\d\d[/-]\d{1,2}/
/** Ends in the number of a page, or in a month or day, of which it lists the articles. */
const LIST_END = /\/(?:page\/\d+|(?:19|20)\d\d\/\d\d(?:\/\d\d)?)$/
const PAGE_FILE = /\.(?:s?html?|cms|ece)$/

/** A slug of this many words is an article's title far more often than a section's name. */
const SLUG_WORDS = 4

/** Letters of other scripts are percent-encoded, and hardly a word of them has no two letters among its digits. */
const LETTERS = /[a-z]{2}/

const words = (segment: string) => segment.split(/[-_]/).filter((word) => LETTERS.test(word)).length

/**
 * Judges an address by its shape. `isReference` says that the page is known to be
 * made by software for documentation, wikis or forums; its news and blog are no reference.
 * @throws TypeError when `address` is none; a page's own always is.
 */
export function addressKind(address: string, isReference = false): AddressKind {
  const url = new URL(address)
  const path = url.pathname.toLowerCase().replace(/(?<!\/)\/+$/, '')
  const segments = path
    .replace(/\.\w+$/, '')
    .split('/')
    .slice(1)
  const has = (names: RegExp) => segments.some((segment) => names.test(segment))
  const last = path.slice(path.lastIndexOf('/') + 1)
  const byQuery = /[?&](?:p|id|article|story)=\d/.test(url.search)
  if (!path && !byQuery) return 'front page'
  if (segments.length === 1 && has(FRONT) && !/\d{4}/.test(url.search)) return 'front page'
  if (!byQuery && LIST_END.test(path)) return 'listing or tool'
  const inStories = segments.slice(0, -1).some((segment) => STORY.test(segment))
  const titled = words(last) > SLUG_WORDS
  if (!inStories && !(DATED.test(path) && /\d{5}/.test(last))) {
    if (has(FORUM) || (!titled && has(TOOL))) return 'listing or tool'
  }
  const { hostname } = url
  const isNews = has(STORY) || has(JOURNAL) || DATED.test(path) || /^(?!forum).*(?:blog|news)/.test(hostname)
  segments.push(hostname.replace(/\..*/, ''))
  if (!isNews) {
    if (isReference || has(REFERENCE) || has(FORUM) || REFERENCE_HOST.test(hostname)) return 'reference'
    if (has(SECTION)) return 'section'
  }
  const isArticleLike =
    words(last) >= SLUG_WORDS ||
    DATED.test(path) ||
    /\d{5}/.test(last) ||
    inStories ||
    PAGE_FILE.test(last) ||
    byQuery
  return isArticleLike ? 'article-like' : 'unknown'
}
