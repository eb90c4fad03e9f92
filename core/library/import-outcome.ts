/** What became of a brief that was imported. `older`: the library has a newer one; the file's is kept as an earlier version. */
export type BriefOutcome = 'added' | 'updated' | 'older' | 'unchanged'

/** What became of one story of a file. */
export interface StoryOutcome {
  /** The story it stands under now. */
  story: string
  headline: string
  briefs: BriefOutcome[]
  /** Whether library and file both had a note, so that the file's was put below. */
  isNoteJoined: boolean
}
