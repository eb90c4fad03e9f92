import type { ConversationState, OpenedThread } from '../../components/conversation/types'
import type { Thread } from '../../core/conversation/conversation'
import type { SourceFailure } from '../../core/conversation/failure'
import type { ConversationSource } from '../../core/conversation/source'
import { SOURCES } from '../../core/conversation/source-list'
import type { ConversationSourceRow, ConversationView, SortedComment } from '../../core/conversation/view'

const NOW = Date.UTC(2026, 2, 4)
const HOUR = 3_600_000

const ALL: readonly ConversationSource[] = SOURCES

const source = (
  of: ConversationSource,
  change: Partial<ConversationSourceRow> = {},
): ConversationSourceRow => ({
  id: of.id,
  name: of.name,
  hosts: of.instance ? [of.instance] : of.hosts,
  on: of.isOn,
  withheld: false,
  caveats: of.caveats,
  session: false,
  requests: of.requests(3, false),
  state: 'unasked',
  failure: null,
  found: 0,
  nothing: of.nothing,
  untitled: of.untitled,
  missed: 0,
  ...change,
})

const FAILURES: readonly (SourceFailure | null)[] = [
  null,
  { kind: 'refused', status: 403 },
  { kind: 'busy', retryAfter: 120 },
  { kind: 'malformed' },
  { kind: 'timeout' },
  { kind: 'offline' },
  { kind: 'withheld' },
]

export const talkView = (change: Partial<ConversationView> = {}): ConversationView => ({
  closed: null,
  sources: ALL.map((of) => source(of)),
  addresses: [
    'https://news.example/bridge-open-again',
    'https://courier.example/bridge',
    'https://engineers.example/sensors',
  ],
  asked: false,
  isEvicted: false,
  at: null,
  threads: [],
  saved: [],
  byItself: false,
  share: [
    { name: 'Hacker News', href: 'https://news.ycombinator.com/submitlink?u=x' },
    { name: 'Mastodon', href: 'https://mastodon.social/share?text=x' },
  ],
  ...change,
})

export const answered = ALL.map((of) => source(of, { state: 'answered' }))
export const asking = ALL.map((of, i) => source(of, { state: i < 3 ? 'answered' : 'asking' }))
export const failing = ALL.map((of, i) =>
  source(of, { state: FAILURES[i] ? 'failed' : 'answered', failure: FAILURES[i] ?? null, withheld: i === 6 }),
)
/** Sources of which one missed something, and one knows only what trends. */
export const partly = ALL.map((of, i) => source(of, { state: 'answered', missed: i === 2 ? 2 : 0 }))
export const someOff = ALL.map((of, i) => source(of, { on: i % 2 === 0, withheld: i === 2 }))
/** All on, Reddit with the reader's own session. */
export const withSession = ALL.map((of) => source(of, { on: true, session: of.session !== null }))

export const thread = (key: string, change: Partial<Thread>): Thread => ({
  key,
  source: 'hacker-news',
  id: key,
  kind: 'thread',
  title: 'Harbour bridge reopens after two years',
  url: 'https://news.ycombinator.com/item?id=1',
  place: '',
  author: 'ann',
  at: NOW - 5 * HOUR,
  score: 340,
  comments: 1284,
  about: 'https://news.example/bridge-open-again',
  ...change,
})

export const threads: Thread[] = [
  thread('hn', {}),
  thread('reddit', {
    source: 'reddit',
    place: 'r/engineering',
    title: 'What the sensors on the reopened bridge measure, and why lorries have to wait for a full winter',
    comments: null,
    score: null,
    at: NOW - 30 * HOUR,
  }),
  thread('bluesky', { source: 'bluesky', kind: 'posts', title: '', comments: 42, score: null }),
  thread('notes', { source: 'hypothesis', kind: 'posts', title: '', comments: 3, score: null, at: null }),
  thread('lobsters', { source: 'lobsters', title: 'Bridge back in service', comments: 0, score: 2 }),
]

const comment = (id: string, change: Partial<SortedComment>): SortedComment => ({
  id,
  parentId: null,
  author: 'margin_walker',
  at: NOW - 3 * HOUR,
  score: 54,
  url: 'https://news.ycombinator.com/item?id=2',
  blocks: [{ kind: 'text', spans: ['Two years for a job that was planned as six weeks.'] }],
  gone: null,
  more: null,
  about: null,
  ...change,
})

export const QUOTE = 'Lorries over 20 tonnes stay banned until sensors have measured a full winter.'

export const comments: SortedComment[] = [
  comment('1', {
    about: 2,
    blocks: [
      { kind: 'quote', spans: [QUOTE] },
      {
        kind: 'text',
        spans: [
          'This is how it ',
          { text: 'should', style: 'emphasis' },
          ' be done; see ',
          { text: 'the report of the institute', href: 'https://institute.example/report' },
          ' on cables.',
        ],
      },
    ],
  }),
  comment('2', { parentId: '1', author: 'ferry_fan', score: 12 }),
  comment('3', {
    parentId: '2',
    author: 'deep',
    score: null,
    blocks: [{ kind: 'text', spans: ['Folded at first.'] }],
  }),
  comment('4', { gone: 'author', author: '', blocks: [], score: null }),
  comment('5', {
    parentId: '4',
    author: 'code_writer',
    blocks: [
      { kind: 'text', spans: ['I computed it with ', { text: 'awk', style: 'code' }, ':'] },
      {
        kind: 'code',
        spans: ['awk \'{ sum += $2 } END { print sum / NR, "a line that is far too long to fit" }\''],
      },
      { kind: 'text', spans: ['Do not read: ', { spoiler: ['it was ', { text: 'awk', style: 'code' }] }] },
      { kind: 'item', spans: ['first'] },
      { kind: 'item', spans: ['second'] },
    ],
    more: { count: 7, cursor: 'x' },
  }),
  comment('6', {
    author: 'قارئ',
    blocks: [{ kind: 'text', spans: ['الجسر أهم من العبارة بكثير، ولا أحد يقول ذلك.'] }],
  }),
]

export const opened = (change: Partial<OpenedThread> = {}): OpenedThread => ({
  comments,
  cursor: 'next',
  asking: null,
  failure: null,
  ...change,
})

export const talkState = (
  view: ConversationView | null,
  change: Partial<ConversationState> = {},
): ConversationState => ({
  view,
  failed: false,
  open: new Map(),
  takeaway: null,
  quoted: new Set([QUOTE]),
  hasOwn: false,
  now: NOW,
  ...change,
})
