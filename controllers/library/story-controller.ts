import { signal } from '@preact/signals'
import type { StoryState } from '../../components/library/types'
import type { Coverage } from '../../core/brief/brief'
import type { SavedThread } from '../../core/conversation/saved-thread'
import type { SavedThreads } from '../../services/conversation/saved-threads'
import { setNote, setRead, setStarred } from '../../services/library/flags'
import { storyOf } from '../../services/library/story-of'
import { forgetVisit } from '../../services/library/visits'
import { ask } from '../../services/messaging'
import type { LibraryModel } from './library-model'
import { threadsOf } from './threads-of'

/** The story page: which story it shows, and what the reader changes there. */
export class StoryController {
  readonly state = signal<StoryState>({ kind: 'loading' })
  private shown: string | null = null

  constructor(
    private readonly library: LibraryModel,
    private readonly saved: SavedThreads,
    private readonly onFailed: (error: unknown) => void,
    /** Known pages that tell the story of some briefs. */
    private readonly coverageOf: (briefs: readonly string[]) => Promise<Coverage[]>,
  ) {}

  /** Shows a story and marks it as read. */
  async open(id: string): Promise<void> {
    this.shown = id
    this.state.value = { kind: 'loading' }
    const readBefore = await this.load(id)
    if (readBefore === undefined || this.shown !== id) return
    await this.attempt(() => this.library.use((database) => setRead(database, id, Date.now())))
  }

  /** Nothing is shown any more. */
  close(): void {
    this.shown = null
  }

  /** Reads the story on screen again, because something of it changed. */
  async again(): Promise<void> {
    const now = this.state.peek()
    if (this.shown !== null && now.kind === 'ready') await this.load(this.shown, now.readBefore)
  }

  /**
   * Keeps the note of a story; a story that is left meanwhile still gets its own. A brief made of a page is taken into the
   * library with it, because those that are not go after a while, and a note may not.
   */
  async note(id: string, note: string): Promise<void> {
    this.setNoteState(id, 'keeping')
    try {
      const [first] = (await this.briefsOf(id)) ?? []
      const isMade =
        first !== undefined &&
        (await this.library.use((database) => database.getKey('briefs', first))) === undefined
      if (isMade && note !== '') await ask('library-background:save-generated', { key: first, kept: false })
      await this.library.use((database) => setNote(database, id, note))
      this.setNoteState(id, 'kept')
      await this.library.refresh()
    } catch (error) {
      console.error(error)
      this.setNoteState(id, 'failed')
    }
  }

  async keep(id: string, kept: boolean): Promise<void> {
    await this.attempt(() => this.library.use((database) => setStarred(database, id, kept)))
    await this.again()
  }

  /** Resolves to whether it worked. */
  unread(id: string): Promise<boolean> {
    return this.attempt(() => this.library.use((database) => setRead(database, id, null)))
  }

  async forgetVisit(url: string): Promise<void> {
    const now = this.state.peek()
    if (now.kind !== 'ready') return
    const ids = now.story.briefs.flatMap(({ id, brief }) => [id, brief.id])
    await this.attempt(() => this.library.use((database) => forgetVisit(database, ids, url)))
    await this.again()
  }

  /** Takes a saved thread out, or puts it back. */
  async setThreadSaved({ storyId, thread }: SavedThread, isSaved: boolean): Promise<boolean> {
    const done = await this.attempt(() =>
      isSaved ? this.saved.putBack(storyId, thread.key) : this.saved.remove(storyId, thread.key),
    )
    await this.again()
    return done
  }

  private setNoteState(id: string, noteState: 'kept' | 'keeping' | 'failed'): void {
    const now = this.state.peek()
    if (now.kind === 'ready' && now.story.id === id) this.state.value = { ...now, noteState }
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      await this.library.refresh()
      return true
    } catch (error) {
      this.onFailed(error)
      return false
    }
  }

  /** Resolves to when the story was read before; undefined where it is not there. */
  private async load(id: string, readBefore?: number | null): Promise<number | null | undefined> {
    const briefs = await this.briefsOf(id)
    const story = briefs && (await this.library.use((database) => storyOf(database, id, briefs)))
    if (this.shown !== id) return undefined
    if (!story) {
      this.state.value = { kind: 'missing' }
      return undefined
    }
    const before = readBefore === undefined ? story.readAt : readBefore
    const ids = story.briefs.map(({ brief: { id } }) => id)
    const [threads, coverage] = await Promise.all([threadsOf(this.saved, story), this.coverageOf(ids)])
    if (this.shown !== id) return undefined
    this.state.value = { kind: 'ready', story, threads, coverage, noteState: 'kept', readBefore: before }
    return before
  }

  /** The briefs of a story; while the library is still being read, the page need not wait for all of it. */
  private async briefsOf(id: string): Promise<string[] | null> {
    const known = this.library.state.peek().stories.find((story) => story.id === id)
    if (known) return known.briefs.map((one) => one.id)
    const placed = await this.library.use((database) => database.getAllKeysFromIndex('places', 'story', id))
    if (placed.length > 0) return placed
    await this.library.refresh()
    return (
      this.library.state
        .peek()
        .stories.find((story) => story.id === id)
        ?.briefs.map((one) => one.id) ?? null
    )
  }
}
