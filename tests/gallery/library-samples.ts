import type { StorageState } from '../../components/library/storage-types'
import type { ListState } from '../../components/library/types'
import type { Brief } from '../../core/brief/brief'
import type { SavedThread } from '../../core/conversation/saved-thread'
import type { CameBy } from '../../core/library/came-by'
import { facetsOf } from '../../core/library/facets'
import { NO_FILTER } from '../../core/library/filter-stories'
import type { StoryDetail } from '../../core/library/story-detail'
import { factsOf, type StoryFlags, type StorySummary, summaryOf } from '../../core/library/story-summary'
import { DEFAULT_SETTINGS } from '../../core/settings'
import { comments, thread } from './conversation-samples'
import { arabic, bridge, hostile, least, longest } from './samples'

const now = Date.now()
const DAY = 86_400_000

const bare: StoryFlags = { kept: false, readAt: null, note: '' }

function summary(
  briefs: readonly [brief: Brief, cameBy: CameBy][],
  marks: Partial<StoryFlags> = {},
  changedAt: number | null = null,
): StorySummary {
  const story = briefs[0]?.[0].id ?? ''
  return summaryOf(
    briefs.map(([brief, cameBy]) =>
      factsOf(brief, { id: brief.id, story, cameBy, addedAt: now - 3 * DAY, changedAt }),
    ),
    { ...bare, ...marks },
  )
}

export const wire: Brief = {
  ...bridge,
  id: 'wire:harbour-bridge',
  headline: 'The bridge is open, and dearer than planned',
  takeaways: ['Traffic flows again since Monday.', 'The bill is 80 million.'],
  updatedAt: '2026-03-04',
  provenance: { kind: 'feed', by: 'Night Wire' },
}

/** Stories in every state a row has. */
export const stories: readonly StorySummary[] = [
  summary(
    [
      [bridge, 'bundled'],
      [wire, 'source'],
    ],
    { kept: true, readAt: now - 2 * DAY, note: 'Ask Ines' },
    now - DAY,
  ),
  summary([[longest, 'made']]),
  summary([[arabic, 'imported']], { readAt: now }),
  summary([[least, 'saved']], { kept: true, readAt: now }),
  summary([[hostile, 'source']]),
  ...Array.from({ length: 9 }, (_, index) =>
    summary([
      [
        {
          ...bridge,
          id: `more:${index}`,
          headline: `Night bus ${index + 3} gets two stops more`,
          topics: ['Buses'],
          updatedAt: `2026-02-${20 - index}`,
        },
        'source',
      ],
    ]),
  ),
]

/** The list with everything read. */
export const listState: ListState = {
  reading: null,
  total: stories.length,
  found: stories,
  facets: facetsOf(stories),
  query: '',
  filter: NO_FILTER,
  sort: 'newest',
  selected: new Set(),
  current: null,
  copyFormat: 'rich',
  unreadable: 0,
}

/** A story with all there can be of one. */
export const richStory: StoryDetail = {
  id: bridge.id,
  kept: true,
  readAt: now,
  note: 'Ask Ines Okafor about the sensors.\nAnd who pays for the second winter?',
  notedAt: now,
  briefs: [
    {
      id: wire.id,
      brief: wire,
      cameBy: 'source',
      addedAt: now - 5 * DAY,
      changedAt: now - DAY,
      versions: [
        {
          brief: { ...wire, headline: 'The bridge is open', takeaways: ['The bill is 76 million.'] },
          until: now - DAY,
        },
        { brief: { ...wire, headline: 'The bridge opens on Monday' }, until: now - 3 * DAY },
      ],
    },
    {
      id: bridge.id,
      brief: bridge,
      cameBy: 'bundled',
      addedAt: now - 6 * DAY,
      changedAt: null,
      versions: [],
    },
  ],
  visits: [
    {
      url: 'https://news.example/bridge-open-again',
      title: 'After two years the harbour bridge is open again',
      times: [now - 2 * DAY, now - 3_600_000],
      found: [
        {
          line: 'Traffic flows again since Monday.',
          verdict: 'found',
          said: 'Traffic has been flowing across the bridge again since Monday.',
          fragment: '#:~:text=Traffic%20has%20been',
        },
        { line: 'The bill is 80 million.', verdict: 'partly', said: 'It cost more.', fragment: '' },
      ],
    },
    {
      url: 'https://courier.example/bridge?a=1',
      title: '',
      times: [now - DAY],
      found: [
        { line: 'The bill is 80 million.', verdict: 'found', said: 'The bill is 80 million.', fragment: '' },
      ],
    },
  ],
}

/** A thread that was saved with it. */
export const savedThread: SavedThread = {
  storyId: bridge.id,
  headline: bridge.headline,
  storyUrl: bridge.story.url,
  thread: thread('hn', {}),
  comments: comments.map(({ about: _, ...comment }) => comment),
  savedAt: now - DAY,
  removedAt: null,
}

/** A story of one short brief. */
export const plainStory: StoryDetail = {
  ...richStory,
  id: least.id,
  kept: false,
  note: '',
  notedAt: null,
  briefs: [{ id: least.id, brief: least, cameBy: 'saved', addedAt: now, changedAt: null, versions: [] }],
  visits: [],
}

/** Backup, room and history of a library in use. */
export const keepingState: StorageState = {
  settings: DEFAULT_SETTINGS,
  usage: {
    used: 42_300_000,
    most: 9_800_000_000,
    persisted: false,
    counts: { briefs: 10_412, generated: 37, versions: 122, visits: 380 },
  },
  total: 10_390,
  kept: 212,
  exportedAt: now - 12 * DAY,
  importing: { kind: 'idle' },
}

const outcome = (
  headline: string,
  briefs: ('added' | 'updated' | 'older' | 'unchanged')[],
  isNoteJoined = false,
) => ({
  story: headline,
  headline,
  briefs,
  isNoteJoined,
})

/** What became of two files. */
export const reportedFiles = [
  {
    name: 'storypulse-library-2026-03-04.json',
    outcomes: [
      outcome(bridge.headline, ['updated', 'unchanged'], true),
      outcome('Ferry line ends', ['added']),
      outcome(arabic.headline, ['older']),
      outcome(longest.headline, ['unchanged']),
    ],
    faults: [],
  },
  {
    name: 'from a friend.json',
    outcomes: [],
    faults: [
      {
        path: '$[1].takeaways',
        wrong: 'is missing',
        fix: 'Add it; docs/brief-format.md says what it holds.',
        weight: 'lost' as const,
      },
    ],
  },
]
