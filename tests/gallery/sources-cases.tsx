import { FailureNote } from '../../components/sources/failure-note'
import { FoundFeeds } from '../../components/sources/found-feeds'
import { SourcesSection } from '../../components/sources/sources-section'
import type { SourcesEvents, SourcesState } from '../../components/sources/types'
import type { FeedFailure } from '../../core/sources/failure'
import { KAGI_NEWS } from '../../core/sources/kagi/offer'
import type { SourceView } from '../../core/sources/source-view'
import { sourceAt } from '../unit/support/source-sample'
import type { Case } from './cases'
import { log } from './log'

export const sourcesEvents: SourcesEvents = {
  onAllow: async () => true,
  onAdd: async () => ({ kind: 'added', id: 'a' }),
  onDo: log('do'),
  onSet: log('set'),
  onRemove: log('remove'),
  onPutBack: log('put back'),
  onFiles: log('files'),
  onDrop: log('drop'),
  onStopFiles: log('stop files'),
  onList: log('list'),
  onAddList: log('add list'),
  onStopList: log('stop list'),
  onExportList: log('export list'),
  onRetry: log('retry'),
}

const HOUR = 3_600_000
const now = Date.now()

export const noSources: SourcesState = {
  view: { sources: [], removed: null },
  failed: false,
  isOffline: false,
  files: { state: 'idle' },
  lists: { state: 'idle' },
  now,
}

const well = sourceAt(now)
const categories = [
  'World',
  'USA',
  'Science',
  'Technology',
  'Sports',
  'Gaming',
  'Economy',
  'Europe',
  'Bay Area | Silicon Valley and around',
  'Japan | 日本',
  'Ukraine | Україна',
  'مصر',
  'Linux & OSS',
  'Cryptocurrency',
].map((title) => ({ id: `${title}.json`, title }))
const kagi: SourceView = {
  ...well,
  id: 'k',
  kind: 'kagi list',
  address: KAGI_NEWS.address,
  title: KAGI_NEWS.title,
  licence: KAGI_NEWS.licence,
  offered: categories,
  isOn: false,
  lastSuccess: null,
  next: null,
  counts: null,
  briefs: 0,
}
const chosen = {
  ...kagi,
  isOn: true,
  chosen: ['World.json', 'Science.json'],
  briefs: 31,
  lastSuccess: now,
  next: now + HOUR,
}
const faulty: SourceView = {
  ...well,
  id: 'f',
  title: 'A feed with a very long name that goes on and on until it has to be broken into several lines',
  counts: { added: 3, updated: 0, unchanged: 0, lost: 2 },
  briefs: 3,
  faults: [
    {
      path: '$.items[3]._storypulse.takeaways',
      wrong: 'is missing',
      fix: 'Add it; docs/brief-format.md says what it holds.',
      weight: 'lost',
    },
    {
      path: '$.items[4]._storypulse.createdAt',
      wrong: '"yesterday" is no date',
      fix: 'Write a day (2026-03-02) or a moment with its offset (2026-03-02T08:00:00Z).',
      weight: 'lost',
    },
  ],
}
const failed: SourceView = {
  ...well,
  id: 'x',
  title: 'tidings.example',
  address: 'https://tidings.example/feed.json',
  failure: {
    kind: 'no source',
    host: 'tidings.example',
    what: 'broken json',
    place: { line: 12, column: 4, near: '}' },
  },
}
const shards: SourceView = {
  ...well,
  id: 's',
  kind: 'shards',
  title: 'A million briefs',
  address: 'https://big.example/manifest.json',
  offered: ['City', 'Sport', 'Weather'].map((title) => ({ id: title, title })),
  chosen: ['City'],
  progress: { phase: 'storing', document: 2, documents: 3, done: 1200, of: 5000 },
}
const files: SourceView = {
  ...well,
  id: 'n',
  kind: 'files',
  address: 'urn:uuid:n',
  title: '214 files',
  isOn: false,
  next: null,
  counts: { added: 210, updated: 0, unchanged: 3, lost: 1 },
  briefs: 210,
}

function section(state: Partial<SourcesState>, press?: string): Case {
  return {
    surface: 'page',
    ...(press && { press }),
    draw: () => (
      <main class="page">
        <SourcesSection state={{ ...noSources, ...state }} events={sourcesEvents} />
      </main>
    ),
  }
}

const list = (sources: SourceView[], press?: string) => section({ view: { sources, removed: null } }, press)

const failures: FeedFailure[] = [
  { kind: 'address', fault: 'in the clear' },
  { kind: 'permission', host: 'news.example', origin: 'https://news.example/*' },
  { kind: 'unreachable', host: 'news.example' },
  { kind: 'redirected', host: 'news.example' },
  { kind: 'led elsewhere', host: 'news.example', to: 'other.example', why: 'another host' },
  { kind: 'led elsewhere', host: 'news.example', to: '192.168.1.1', why: 'nearer' },
  { kind: 'led elsewhere', host: 'news.example', to: 'news.example', why: 'in the clear' },
  { kind: 'timeout', host: 'news.example', seconds: 30 },
  { kind: 'too slow', host: 'news.example', seconds: 30 },
  { kind: 'too long', host: 'news.example', megabytes: 60 },
  { kind: 'broken off', host: 'news.example' },
  { kind: 'busy', host: 'news.example', retryAfter: 60 },
  { kind: 'status', host: 'news.example', status: 404 },
  { kind: 'status', host: 'news.example', status: 500 },
  { kind: 'no source', host: 'news.example', what: 'page', place: null },
  { kind: 'no source', host: 'news.example', what: 'xml', place: null },
  { kind: 'changed', host: 'news.example', was: 'feed', is: 'shards' },
  { kind: 'damaged', host: 'news.example', path: '2026/03/02/city.json.gz' },
  { kind: 'nothing chosen' },
  { kind: 'full' },
  { kind: 'failed', said: 'TypeError: x is undefined' },
]

/** The sources in every state. */
export const sourcesCases: Readonly<Record<string, Case>> = {
  'sources-loading': section({ view: null }),
  'sources-empty': section({}),
  'sources-no-answer': section({ view: null, failed: true }),
  'sources-list': list([well, chosen, files]),
  'sources-faults': list([faulty, failed], 'summary'),
  'sources-kagi': list([kagi]),
  'sources-first': list([
    {
      ...well,
      lastSuccess: null,
      counts: null,
      briefs: 0,
      progress: { phase: 'fetching', document: 1, documents: 1, bytes: 4_210_000 },
    },
    shards,
  ]),
  'sources-settings': list([shards], '[aria-expanded]'),
  'sources-remove': list([well], '.row .text-button:last-child'),
  'sources-removed': section({
    view: { sources: [], removed: { title: 'Harbour News', briefs: 25, pages: 0, withBriefs: true } },
    isOffline: true,
  }),
  'sources-articles': list(
    [{ ...well, kind: 'articles', briefs: 0, pages: 132, address: 'https://harbour.example/rss' }],
    '[aria-expanded]',
  ),
  'sources-articles-removed': section({
    view: { sources: [], removed: { title: 'Harbour News', briefs: 0, pages: 132, withBriefs: false } },
  }),
  'sources-opml-asking': section({
    lists: {
      state: 'asking',
      title: 'feeds.opml',
      feeds: [
        { address: 'https://a.example/rss', title: 'A' },
        { address: 'https://b.example/rss', title: 'B' },
      ],
    },
  }),
  'sources-opml-adding': section({ lists: { state: 'adding', done: 3, of: 40 } }),
  'sources-opml-done': section({
    lists: {
      state: 'done',
      added: 38,
      known: 1,
      failed: [
        { address: 'https://gone.example/rss', failure: { kind: 'unreachable', host: 'gone.example' } },
      ],
    },
  }),
  'sources-reading': section({ files: { state: 'reading', done: 120, of: 214 } }),
  'sources-no-briefs': section({
    files: {
      state: 'nothing',
      faults: [
        {
          path: 'notes/list.json',
          wrong: 'is JSON, but neither a feed, a manifest nor a brief',
          fix: 'docs/brief-format.md shows what each looks like.',
          weight: 'lost',
        },
      ],
    },
  }),
  'sources-found': {
    surface: 'page',
    draw: () => (
      <main class="page sources">
        <FoundFeeds
          feeds={[
            { address: 'https://news.example/city.json', title: 'City' },
            { address: 'https://news.example/a/long/address/without/any/title/briefs.json', title: null },
          ]}
          onChoose={log('choose')}
        />
      </main>
    ),
  },
  'sources-failures': {
    surface: 'page',
    draw: () => (
      <main class="page sources">
        {failures.map((failure) => (
          <FailureNote key={JSON.stringify(failure)} failure={failure} onAllow={log('allow')} />
        ))}
      </main>
    ),
  },
}
