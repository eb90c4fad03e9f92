import type { Coverage } from '../../core/brief/brief'
import type { SavedThread } from '../../core/conversation/saved-thread'
import type { Facets } from '../../core/library/facets'
import type { Filter, Sort } from '../../core/library/filter-stories'
import type { StoryDetail } from '../../core/library/story-detail'
import type { StorySummary } from '../../core/library/story-summary'
import type { CopyFormat } from '../../core/settings'

/** Forms a library, or a part of it, is exported in. */
export const EXPORT_FORMS = ['json', 'markdown', 'zip', 'html', 'feed'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

/** What the list shows. */
export interface ListState {
  /** How much of the library is read, while it is being read. */
  reading: { done: number; of: number } | null
  /** Stories there are in all. */
  total: number
  /** Those that fit query and filter, in their order. */
  found: readonly StorySummary[]
  facets: Facets
  query: string
  filter: Filter
  sort: Sort
  selected: ReadonlySet<string>
  /** The story the reader was at last, or null. */
  current: string | null
  copyFormat: CopyFormat
  /** Stored briefs that cannot be read. */
  unreadable: number
}

/** What the reader does with the list. */
export interface ListEvents {
  onQuery: (query: string) => void
  onFilter: (change: Partial<Filter>) => void
  onSort: (sort: Sort) => void
  /** Adds to the selection, or takes out of it. */
  onSelect: (ids: readonly string[], on: boolean) => void
  onCurrent: (id: string) => void
  onDelete: (ids: readonly string[]) => void
  onStar: (ids: readonly string[], kept: boolean) => void
  onCopy: (ids: readonly string[], format: CopyFormat) => void
  onExport: (ids: readonly string[], form: ExportForm) => void
}

/** The last thing worth saying, good or bad, with a way back where there is one. */
export interface LibraryNotice {
  text: string
  bad: boolean
  onUndo?: () => void
  /** Ends what is being done. */
  onStop?: () => void
}

/** What the story page shows. */
export type StoryState =
  | { kind: 'loading' }
  | { kind: 'missing' }
  | {
      kind: 'ready'
      story: StoryDetail
      /** Saved with the story, oldest first. */
      threads: readonly SavedThread[]
      /** Known pages that tell the story. */
      coverage: readonly Coverage[]
      noteState: NoteState
      readBefore: number | null
    }

/** Whether the note on screen is the one that is kept. */
export type NoteState = 'kept' | 'keeping' | 'failed'

/** What the reader does on the story page. */
export interface StoryEvents {
  /** The story is named, because a note is kept when its page is left, too. */
  onNote: (storyId: string, note: string) => void
  onStar: (kept: boolean) => void
  onUnread: () => void
  onDelete: () => void
  onCopy: (format: CopyFormat) => void
  onCopyTakeaway: (brief: number, index: number) => void
  onExport: (form: ExportForm) => void
  /** The brief with this id tells another story. */
  onSplit: (briefId: string) => void
  onForgetVisit: (url: string) => void
  onRemoveThread: (thread: SavedThread) => void
}
