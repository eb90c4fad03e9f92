import { XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'
import { readXmlText } from '../text/xml'
import { plainBlocks } from './blocks'
import { CONVERSATION_LIMITS, type CommentBlock, type CommentPage, type Thread } from './conversation'
import { aboutOf, moment, named, titled } from './fields'
import { htmlBlocks } from './html-blocks'
import { goneOf, REDDIT } from './reddit-json'
import { SourceError } from './source-error'
import { webAddress } from './web-address'

// Reddit's Atom feeds, which answer without a login: entries without scores, without counts, and of comments without what they
// answer. Shapes after feeds that were recorded in 2026 (https://github.com/raycast/extensions/pull/29703).

/** One entry, as far as it is read. */
interface Entry {
  /** `t3_…` is a post, `t1_…` a comment. */
  name: string
  title: string
  author: string
  place: string
  url: string
  at: number | null
  html: string
}

const children = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((one): one is XmlElement => one instanceof XmlElement && one.name === name)

const textOf = (element: XmlElement | undefined): string =>
  (element?.children ?? []).map((one) => (one instanceof XmlText ? one.text : '')).join('')

function entryOf(element: XmlElement): Entry {
  const [author] = children(element, 'author')
  const [category] = children(element, 'category')
  const links = children(element, 'link').map(({ attributes }) => attributes.href ?? '')
  const [id, title, published, updated, content] = ['id', 'title', 'published', 'updated', 'content'].map(
    (name) => textOf(children(element, name)[0]),
  )
  return {
    name: id ?? '',
    title: title ?? '',
    author: author ? textOf(children(author, 'name')[0]).replace(/^\s*\/?u\//, '') : '',
    place: category?.attributes.label ?? '',
    url: webAddress(links[0] ?? '') ?? REDDIT,
    at: moment(published || updated || ''),
    html: content ?? '',
  }
}

/** The entries of a feed. @throws SourceError for a text that is none. */
function entriesOf(feed: unknown): Entry[] {
  if (typeof feed !== 'string') throw new SourceError({ kind: 'malformed' })
  try {
    const { root } = readXmlText(feed.trim(), { ignoreUndefinedEntities: true })
    if (root?.name !== 'feed') throw new SourceError({ kind: 'malformed' })
    return children(root, 'entry').map(entryOf)
  } catch (cause) {
    if (cause instanceof XmlError) throw new SourceError({ kind: 'malformed' }, { cause })
    throw cause
  }
}

/** The page a post links to: the address behind the word that each feed writes for it. */
function linkOf(blocks: readonly CommentBlock[]): string {
  for (const span of blocks.flatMap(({ spans }) => spans))
    if (typeof span === 'object' && 'href' in span && span.text.trim() === '[link]') return span.href
  return ''
}

const ID = /^t([13])_([a-z0-9]{1,20})$/

/** The posts of a search that link to one of the addresses. @throws SourceError for another answer. */
export function readRedditFeed(feed: unknown, keys: readonly string[]): Thread[] {
  return entriesOf(feed).flatMap(({ name, title, author, place, url, at, html }): Thread[] => {
    const [, kind, id] = ID.exec(name) ?? []
    const about = kind === '3' && id ? aboutOf(linkOf(htmlBlocks(html)), keys) : null
    if (!about || !id) return []
    return [
      {
        key: `reddit:${id}`,
        source: 'reddit',
        id,
        kind: 'thread',
        title: titled(title),
        url,
        place: named(place),
        author: named(author),
        at,
        score: null,
        comments: null,
        about,
      },
    ]
  })
}

/** The comments of a post, one after the other: the feed does not say which answers which. @throws SourceError */
export function readRedditCommentFeed(feed: unknown): CommentPage {
  const comments = entriesOf(feed).flatMap(({ name, author, url, at, html }): CommentPage['comments'] => {
    const [, kind, id] = ID.exec(name) ?? []
    if (kind !== '1' || !id) return []
    const blocks = htmlBlocks(html)
    const gone = goneOf(plainBlocks(blocks), author)
    return [
      {
        id,
        parentId: null,
        author: gone ? '' : named(author),
        at,
        score: null,
        url,
        blocks: gone ? [] : blocks,
        gone,
        more: null,
      },
    ]
  })
  return { comments: comments.slice(0, CONVERSATION_LIMITS.comments), cursor: null }
}
