import type { Brief } from '../../core/brief/brief'

/** What sources need of the library. */
export interface SourceLibraryPort {
  /** Those of some briefs that are there, by their ids. */
  briefs(ids: readonly string[]): Promise<Map<string, Brief>>
  /** Puts briefs in, each in the place of the one with its id; all or none. */
  put(briefs: readonly Brief[]): Promise<void>
  /** Takes briefs out; `at` is the name by which they are taken back. */
  trash(ids: readonly string[], at: number): Promise<void>
  /** Takes back what was thrown away at a time. Returns false where it was given up meanwhile. */
  restore(at: number): Promise<boolean>
}
