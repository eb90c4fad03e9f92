import * as v from 'valibot'
import { cleanAddress, normaliseAddress } from '../../core/article/address'
import { articleSchema } from '../../core/article/article-schema'
import { briefSchema } from '../../core/brief/brief'
import { makeBrief, NothingToBriefError } from '../../core/brief/extract/make-brief'
import type { CommentBlock } from '../../core/conversation/conversation'
import { htmlBlocks } from '../../core/conversation/html-blocks'
import { commentBlocks } from '../../core/conversation/markdown-blocks'
import { commentSchema, threadSchema } from '../../core/conversation/schema'
import type { ConversationSource } from '../../core/conversation/source'
import { SourceError } from '../../core/conversation/source-error'
import { SOURCES } from '../../core/conversation/source-list'
import { webAddress } from '../../core/conversation/web-address'
import { pageEvidenceInSteps } from '../../core/evidence/page-evidence'
import { foundLine } from '../../core/library/found-line'
import { readImport } from '../../core/library/read-import'
import { readAnswer, readPartialAnswer, UnusableAnswerError } from '../../core/models/answer'
import { checkAnswer } from '../../core/models/check-lines'
import { baseAddress, ModelAddressError } from '../../core/models/model-address'
import { pageFacts } from '../../core/models/page-facts'
import { knownPageSchema } from '../../core/sources/articles/known-page'
import { documentOf } from '../../core/sources/document'
import { FeedAddressError, feedAddress } from '../../core/sources/feed-address'
import { parseKagiCategory } from '../../core/sources/kagi/parse-category'
import { parseKagiList } from '../../core/sources/kagi/parse-list'
import { readMarkdown } from '../../core/sources/markdown/read-markdown'
import { writeMarkdown } from '../../core/sources/markdown/write-markdown'
import { articlesOf, hasBriefs, readDocument } from '../../core/sources/read-document'
import { parseManifest } from '../../core/sources/shards/manifest'
import { readSegment, segmentText, UnreadableSegmentError } from '../../core/sync/segment'
import { addressKind } from '../../page/gate/address-kind'
import { nameOf } from '../../page/gate/as-read'
import { dateIn } from '../../page/gate/published-date'
import { NoMultistatusError, readMultistatus } from '../../services/sync/multistatus'
import { savedThread } from '../gallery/library-samples'
import * as answers from '../stand-ins/source-answers'
import { kagiCategory, kagiList } from '../unit/support/kagi-samples'
import { sampleBrief } from '../unit/support/sample-brief'
import { articleOf, frame, GOOD, TRAM, tramArticle } from '../unit/support/tram-article'

/** What reads one kind of text, and what it must never do. */
export interface Parser {
  /** Texts as they should be; they are mutated. */
  seeds: readonly unknown[]
  /**
   * Reads a mutated seed, a text or data.
   * @throws where a result is out of bounds.
   */
  read(input: unknown): void
  /** What it may throw to refuse. */
  refuses?: readonly (new (
    ...args: never[]
  ) => Error)[]
}

const NOW = Date.UTC(2026, 2, 9)
const KEYS = ['https://news.example/1']
const CONVERSATION_SOURCES: readonly ConversationSource[] = SOURCES

/** A result that no surface could show, or that leads elsewhere than to the web. */
export class OutOfBoundsError extends Error {
  override readonly name = 'OutOfBoundsError'
}

function within(isWithin: boolean, what: string): void {
  if (!isWithin) throw new OutOfBoundsError(what)
}

const text = (input: unknown): string => (typeof input === 'string' ? input : (JSON.stringify(input) ?? ''))
const briefs = (found: readonly unknown[]) => {
  for (const brief of found) within(v.is(briefSchema, brief), 'a brief beyond its schema')
}

function blocks(made: readonly CommentBlock[]): void {
  for (const { spans } of made)
    for (const span of spans.flatMap((one) =>
      typeof one === 'object' && 'spoiler' in one ? one.spoiler : [one],
    ))
      if (typeof span !== 'string' && 'href' in span)
        within(/^https?:/.test(span.href), `a link to ${span.href.slice(0, 40)}`)
}

function comments(found: unknown): void {
  for (const one of Array.isArray(found) ? found : []) {
    const isThread = v.is(threadSchema, one)
    const read = v.safeParse(commentSchema, one)
    within(isThread || read.success, `neither thread nor comment: ${read.issues?.[0]?.message}`)
    if (read.success) blocks(read.output.blocks)
  }
}

const said = [
  {
    id: '1',
    by: 'ada',
    text: '<p>It is <a href="https://a.example/">true</a> &amp; "quoted at some length"</p>',
  },
  { id: '2', by: 'bo', text: '> It *was* **so**\n\n[see](https://b.example/x) `code`', answers: [] },
]
const post = { id: 'p', url: 'https://news.example/1' }

const root = { id: '1', by: 'ada', text: 'Root', answers: said }

/** What reads the sources' answers, in one form; threads have no bounds of their own to be held against. */
const CONVERSATION_READERS: readonly ((data: unknown) => unknown)[] = CONVERSATION_SOURCES.flatMap(
  ({ readers }) =>
    readers.map((read) => (data: unknown) => {
      const found = read(data, KEYS)
      if (typeof found !== 'object' || found === null) return []
      if ('comments' in found) return found.comments
      return 'page' in found && typeof found.page === 'object' && found.page && 'comments' in found.page
        ? found.page.comments
        : found
    }),
)

/** What a reader makes of an answer; nothing where it says that it is another source's. */
function commentsOf(read: (data: unknown) => unknown, data: unknown): unknown {
  try {
    return read(data)
  } catch (error) {
    if (error instanceof v.ValiError || error instanceof SourceError) return []
    throw error
  }
}

const archived = {
  id: 'a',
  kept: true,
  readAt: 1,
  note: 'mine',
  notedAt: 2,
  briefs: [
    {
      brief: sampleBrief,
      cameBy: 'imported',
      addedAt: 1,
      changedAt: null,
      versions: [{ brief: sampleBrief, until: 3 }],
    },
  ],
  visits: [
    {
      url: 'https://news.example/1',
      title: 'Bridge open again',
      times: [1, 2],
      found: [{ line: 'x', verdict: 'found', said: 'y', fragment: '#:~:text=y' }],
    },
  ],
  threads: [savedThread],
}
const archive = { kind: 'storypulse-library', version: 1, stories: [archived] }

function imported(input: unknown): void {
  for (const { story } of readImport(text(input), NOW).stories)
    if (story) briefs(story.briefs.map(({ brief }) => brief))
}

const facts = pageFacts(tramArticle)
const labels = {
  whyItMatters: 'Why',
  takeaways: 'Points',
  analysis: 'Analysis',
  part: (part: string) => part,
}

const item = { id: 'a', title: 'x', _storypulse: sampleBrief }
const feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Feed',
  items: [item, { ...item, id: 'b' }],
}
const shard = { path: '2026/03/02/city.json.gz', briefs: 1, bytes: 2, text: 3, sha256: 'a'.repeat(64) }
const manifest = {
  format: 'storypulse-shards',
  version: 1,
  title: 'All',
  shards: [{ ...shard, day: '2026-03-02', topic: 'city' }],
}

function document(input: unknown): void {
  const found = documentOf(text(input), 'https://feed.example/x')
  if (hasBriefs(found)) briefs(readDocument(found, NOW).briefs)
  if (found.kind === 'articles')
    for (const { page } of articlesOf(found, NOW).articles)
      within(v.is(knownPageSchema, page), 'a page beyond its schema')
  if (found.kind === 'shards') parseManifest(found.data)
  if (found.kind === 'page' && found.why.kind === 'page')
    for (const { address } of found.why.feeds)
      within(/^https?:/.test(address), 'a feed that is none of the web')
}

/** UTF-16 units and paragraphs of a short article. A book takes longer than one input may, in proportion to its length. */
const MOST_OF_ARTICLE = 600
const MOST_PARAGRAPHS = 8

const FEW_LINES = { ...frame, takeaways: frame.takeaways.slice(0, 2), analysis: [] }

/** Each line is a paragraph. */
function briefAndEvidence(input: unknown): void {
  const paragraphs = text(input).slice(0, MOST_OF_ARTICLE).split('\n', MOST_PARAGRAPHS)
  const article = v.parse(articleSchema, articleOf(paragraphs.slice(1), { title: paragraphs[0], lang: 'en' }))
  const steps = pageEvidenceInSteps(article, FEW_LINES)
  let step = steps.next()
  while (!step.done) step = steps.next()
  for (const line of step.value.takeaways) foundLine(article, line)
  briefs([makeBrief(article, { id: 'x', now: '2026-03-09T00:00:00Z' }).brief])
}

const machine = { id: '0123456789abcdef', name: 'Laptop' }
const register = { value: true, at: 10 }
const synced = {
  id: 'a',
  briefs: ['a'],
  kept: register,
  read: { value: null, at: 0 },
  note: { value: 'n', at: 10 },
  gone: register,
  content: null,
}

/** Every parser of what comes from elsewhere and runs without a document. */
export const PARSERS: Readonly<Record<string, Parser>> = {
  'feed documents': {
    seeds: [
      JSON.stringify(feed),
      JSON.stringify([sampleBrief]),
      JSON.stringify(manifest),
      '<!-- a --> <!-- b --><html><head><link rel="alternate" type="application/feed+json" href="/f" title="News">',
      '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title></channel></rss>',
    ],
    read: document,
  },
  'feed data': { seeds: [feed, [sampleBrief], manifest], read: document },
  'Kagi data': {
    seeds: [kagiCategory, kagiList],
    read: (data) => {
      parseKagiList(data)
      briefs(parseKagiCategory(data, NOW).briefs)
    },
  },
  'archive texts': { seeds: [JSON.stringify(archive)], read: imported },
  'archive data': { seeds: [archive], read: imported },
  'Markdown files': {
    seeds: [
      writeMarkdown(sampleBrief, labels),
      '---\nurl: https://a.example/1\ntitle: Hello\ntags: [a, b]\n---\n# Hello #\n\n> Why\n\n- one\n- two\n\nText [x](y).\n',
    ],
    read: (input) => briefs(readMarkdown(text(input), NOW).briefs),
  },
  'model answers': {
    seeds: [
      JSON.stringify(GOOD),
      `<think>well</think>\n\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``,
      `{ hm </think>\n${JSON.stringify(GOOD).replaceAll('"', "'").replace(']', ',]')}`,
    ],
    read: (input) => {
      const { takeaways } = checkAnswer(readAnswer(text(input)), facts, 'en', 5)
      within(takeaways.length <= 5, 'more takeaways than were asked for')
    },
    refuses: [UnusableAnswerError],
  },
  'model streams': {
    seeds: [JSON.stringify(GOOD)],
    read: (input) => {
      const whole = text(input)
      for (const share of [0.3, 0.6, 0.9]) readPartialAnswer(whole.slice(0, whole.length * share))
    },
  },
  "comments' markup": {
    seeds: said.map((one) => one.text),
    read: (input) => {
      blocks(htmlBlocks(text(input)))
      blocks(commentBlocks(text(input)))
    },
  },
  'conversation answers': {
    seeds: [
      answers.hnItem('1', said),
      answers.hnSearch([post]),
      answers.redditComments('p', said),
      answers.redditMore('p', said),
      answers.redditSearch([post]),
      answers.lobstersStory('p', said),
      answers.lobstersStories([post]),
      answers.redditFeed([post]),
      answers.redditCommentFeed('p', said),
      answers.lemmyComments(said),
      answers.lemmyCommentsV4(said, 'next'),
      answers.lemmySearchV4([{ ...post, id: 1 }]),
      answers.lemmySearch([{ ...post, id: 1 }]),
      answers.blueskyThread(root),
      answers.blueskySearch(said),
      answers.mastodonContext(root),
      answers.mastodonTimeline(said),
      answers.hypothesisSearch(said),
    ],
    read: (data) => {
      for (const read of CONVERSATION_READERS) comments(commentsOf(read, data))
    },
  },
  'briefs and evidence': {
    seeds: [[tramArticle.title, ...TRAM.slice(0, 3)].join('\n')],
    read: briefAndEvidence,
    refuses: [NothingToBriefError],
  },
  'sync files': {
    seeds: [segmentText(machine, 20, [])],
    read: (input) => void readSegment(text(input), NOW),
    refuses: [UnreadableSegmentError],
  },
  'sync data': {
    seeds: [{ version: 1, machine, at: 20, stories: [synced, synced] }],
    read: (data) => void readSegment(text(data), NOW),
    refuses: [UnreadableSegmentError],
  },
  'WebDAV answers': {
    seeds: [
      '<?xml version="1.0"?><d:multistatus xmlns:d="DAV:"><d:response><d:href>/x/a%20b.storypulse</d:href><d:propstat><d:prop><d:getetag>&quot;5f3&quot;</d:getetag><d:resourcetype/></d:prop></d:propstat></d:response></d:multistatus>',
    ],
    read: (input) => {
      for (const { name } of readMultistatus(text(input))) within(name !== '', 'a file without a name')
    },
    refuses: [NoMultistatusError],
  },
  addresses: {
    seeds: [
      'https://www.paper.example/2026/03/02/story-of-a-town?utm_source=x&id=3#frag',
      'https://www.google.com/amp/s/a.example/x-1/amp',
      'https://a-example.cdn.ampproject.org/c/s/a.example/story.amp.html',
      'http://[::1]:8080/v1',
      'https://münchen.example/ä;jsessionid=1',
    ],
    read: (input) => {
      const address = text(input)
      const form = normaliseAddress(address)
      if (form !== null) within(normaliseAddress(form) === form, `another form of ${form.slice(0, 300)}`)
      cleanAddress(address)
      webAddress(address)
      if (URL.canParse(address)) addressKind(address)
      baseAddress(address)
    },
    refuses: [ModelAddressError],
  },
  'typed addresses': {
    seeds: ['feed://a.example/feed.json', 'localhost:11434', 'a.example'],
    read: (input) => void feedAddress(text(input)),
    refuses: [FeedAddressError],
  },
  'metadata of pages': {
    seeds: [
      { name: 'Ann Lee', headline: 'Bridge &amp; <b>tunnel</b>', date: '2026-03-02T08:00:00Z' },
      [{ name: 'By Ann Lee and Bo Tan | 3 May 2026', headline: 'x', date: 'Monday, 2 March 2026' }],
    ],
    read: (data) => {
      const name = nameOf(data)
      within(name === null || name.length <= 2000, 'a name of any length')
      dateIn(text(data).slice(0, 120))
    },
  },
}
