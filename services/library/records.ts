import type { StoryIndex, UnreadRecord } from '../../core/match/story-index'

/** More records than this are read in one piece. */
const SINGLY = 64

/** The records of an index that still lie in its kept snapshot. */
export class Records {
  constructor(
    private readonly index: StoryIndex,
    /** The whole snapshot; null where the index did not come from one. */
    private readonly snapshot: Blob | null,
  ) {}

  /** Hands records over to the index. @throws DamagedSnapshotError when the snapshot does not hold them. */
  async read(wanted: readonly UnreadRecord[]): Promise<void> {
    const { snapshot } = this
    if (!snapshot || wanted.length === 0) return
    const whole = wanted.length > SINGLY ? new Uint8Array(await snapshot.arrayBuffer()) : null
    await Promise.all(
      wanted.map(async ({ id, span: { start, end } }) => {
        const record = whole?.subarray(start, end) ?? (await snapshot.slice(start, end).arrayBuffer())
        this.index.supply(id, new Uint8Array(record))
      }),
    )
  }
}
