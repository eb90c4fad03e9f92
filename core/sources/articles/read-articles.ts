import { cleanAddress, normaliseAddress } from '../../article/address'
import type { Paragraph } from '../../article/article'
import { LIMITS } from '../../brief/brief'
import { siteOf } from '../../site'
import { cutText } from '../../text/cut-text'
import { primaryLanguage, textLanguage } from '../../text/language'
import { tokens } from '../../text/tokens'
import { type FeedFault, lostFault } from '../fault'
import { languageTag } from '../forgiven'
import { FEED_LIMITS } from '../limits'
import { isPlausible } from '../plausible-date'
import { feedDate } from './feed-date'
import { htmlParagraphs, textLine } from './html-text'
import { type KnownPage, OPENING } from './known-page'
import type { RawEntry, RawFeed } from './raw-feed'

/** An article that a feed names. */
export interface FeedArticle {
  page: KnownPage
  /** The article's text where the feed carries the whole of it; null where it does not. */
  whole: Paragraph[] | null
}

/** A feed of articles: everything that can be used, and what is wrong with the rest. */
export interface ReadArticles {
  title: string | null
  /** Each address once. */
  articles: FeedArticle[]
  faults: FeedFault[]
}

/** Words a text has at least to count as a whole article: two short paragraphs. */
const FEWEST_WORDS = 120
/** What a text ends with that goes on elsewhere. */
const GOES_ON =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|»|→|(?:read|continue|more|weiterlesen|mehr|lire la suite|leer más|leia mais)[^.!?]{0,60})$/iu

/** An entry's address, whole; null where it is none of the web. */
function addressOf({ link, base }: RawEntry, feed: RawFeed, address: string): string | null {
  const tried = [base, feed.home, address].filter(Boolean)
  const whole = /^https?:\/\//i.test(link)
    ? link
    : tried.map((one) => resolved(link, resolved(one, address) ?? address)).find((one) => one !== null)
  if (!whole || !URL.canParse(whole)) return null
  const { href } = new URL(whole.replace(/\s+/g, ''))
  // How a reader came there is nobody else's affair; feeds like to mark their links with it.
  return /^https?:/.test(href) && href.length <= LIMITS.address ? cleanAddress(href) : null
}

function resolved(link: string, base: string): string | null {
  if (!link || !URL.canParse(link, base)) return null
  const { href, protocol } = new URL(link, base)
  return /^https?:$/.test(protocol) ? href : null
}

function dateOf({ dates }: RawEntry, now: number): string | undefined {
  for (const written of dates) {
    const date = feedDate(written)
    if (date && isPlausible(date, now)) return date
  }
  return undefined
}

const wordsOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.split(' ').length, 0)

/** Whether paragraphs are an article as a whole rather than its beginning. */
function isWhole(paragraphs: readonly Paragraph[]): boolean {
  return wordsOf(paragraphs) >= FEWEST_WORDS && !GOES_ON.test(paragraphs.at(-1)?.text ?? '')
}

function openingOf(summary: readonly Paragraph[], content: readonly Paragraph[]): string {
  const all = content.length > 0 ? content : summary
  const texts = all.filter(({ kind }) => kind !== 'heading').map(({ text }) => text)
  return cutText(texts.join('\n'), OPENING).trim()
}

function articleOf(entry: RawEntry, feed: RawFeed, address: string, now: number): FeedArticle | FeedFault {
  const url = addressOf(entry, feed, address)
  if (!url) {
    return lostFault(entry.path, 'names no page of the web', 'Give each item the address of its article.')
  }
  const [summary, content] = [htmlParagraphs(entry.summary), htmlParagraphs(entry.content)]
  // RSS 2.0 lets an item do without a title where it has a description.
  const opening = openingOf(summary, content)
  const title = cutText(textLine(entry.title) || firstWords(opening), LIMITS.headline).trim()
  if (!title) return lostFault(entry.path, 'has neither a title nor a text', 'Give each item a title.')
  const author = cutText(textLine(entry.author) || textLine(feed.author), LIMITS.name).trim()
  const publishedAt = dateOf(entry, now)
  const declared = languageTag(entry.lang) ?? languageTag(feed.lang) ?? ''
  const known = textLanguage(declared, tokens(`${title}. ${opening}`))
  const page: KnownPage = {
    url,
    title,
    publisher: publisherOf(feed, url),
    ...(author && { author }),
    ...(publishedAt && { publishedAt }),
    lang: primaryLanguage(declared) === known ? declared : known,
    opening,
  }
  const text = content.length > 0 ? content : summary
  return { page, whole: isWhole(text) ? text : null }
}

/** The beginning of a text as a headline. */
const firstWords = (text: string): string => {
  const line = text.split('\n', 1)[0] ?? ''
  return line.length <= 120 ? line : `${line.slice(0, line.lastIndexOf(' ', 120)) || line.slice(0, 120)}…`
}

/** The outlet: the feed's title, where the page lies on the feed's own site; else the page's host, as in a list of links. */
function publisherOf(feed: RawFeed, url: string): string {
  const title = cutText(textLine(feed.title), LIMITS.name).trim()
  const [home, site] = [siteOf(feed.home), siteOf(url) ?? '']
  const isOwn = home === null || home === site || home.endsWith(`.${site}`) || site.endsWith(`.${home}`)
  return (isOwn && title) || cutText(site, LIMITS.name)
}

/**
 * The articles of a feed. An entry that is broken gives a fault and costs nothing but itself; of several with one address the
 * first is taken, as feeds put the latest first.
 * @param address of the feed, for relative addresses.
 * @param now ms since 1970.
 */
export function readArticles(feed: RawFeed, address: string, now: number): ReadArticles {
  const articles = new Map<string, FeedArticle>()
  const faults: FeedFault[] = []
  for (const entry of feed.entries) {
    const read = articleOf(entry, feed, address, now)
    if ('wrong' in read) faults.push(read)
    else {
      const key = normaliseAddress(read.page.url) ?? read.page.url
      if (!articles.has(key)) articles.set(key, read)
    }
  }
  if (feed.count > feed.entries.length && feed.entries.length === FEED_LIMITS.articles) {
    const most = FEED_LIMITS.articles
    faults.push({
      path: 'items',
      wrong: `are ${feed.count}; the first ${most} are read`,
      fix: 'Nothing to be done here.',
      weight: 'note',
    })
  }
  const title = cutText(textLine(feed.title), FEED_LIMITS.title).trim()
  return { title: title || null, articles: [...articles.values()], faults }
}
