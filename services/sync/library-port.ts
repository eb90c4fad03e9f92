import type { ArchiveStory } from '../../core/library/archive'
import type { ReaderFlags } from '../../core/sync/flags'
import type { LocalStory } from '../../core/sync/known-story'

/** What a sync needs of the library. */
export interface SyncLibraryPort {
  /** Every story, without its briefs. */
  stories(): Promise<LocalStory[]>
  /** Stories with their briefs, by their ids; those of which no brief can be read are left out. */
  contents(stories: readonly LocalStory[]): Promise<Map<string, ArchiveStory>>
  /** Puts stories in; nothing there is lost. `into` null has the one that tells the same looked for. */
  merge(stories: readonly { story: ArchiveStory; into: string | null }[]): Promise<{ story: string }[]>
  /** Sets what is the reader's of stories, by their ids. */
  setFlags(marks: ReadonlyMap<string, ReaderFlags>): Promise<void>
  /** Takes briefs out; `at` is the name by which they are taken back. */
  trash(briefs: readonly string[], at: number): Promise<void>
}
