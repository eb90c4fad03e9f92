import type { ExportForm } from '../../components/library/types'
import { copyLabels } from '../../components/shared/copy-labels'
import { grouped } from '../../components/shared/format'
import type { Text } from '../../components/text'
import type { Brief } from '../../core/brief/brief'
import { type Copied, copied } from '../../core/copy/copied'
import { copiedBriefs } from '../../core/library/copied-briefs'
import type { StorySummary } from '../../core/library/story-summary'
import type { CopyFormat } from '../../core/settings'
import { copyFromPage } from '../../page/copy-in-page'
import type { SavedThreads } from '../../services/conversation/saved-threads'
import { setStarred } from '../../services/library/flags'
import { ask } from '../../services/messaging'
import { saveFile } from '../shared/save-file'
import { exportLabels } from './export-labels'
import type { LibraryModel } from './library-model'
import { say } from './notices'
import { readStories } from './read-stories'
import { threadFinder } from './threads-of'
import { writeExport } from './write-export'

/** What can be done with stories, one or many: keep, copy, export, delete. */
export class JobController {
  private exporting: AbortController | null = null

  constructor(
    private readonly library: LibraryModel,
    private readonly saved: SavedThreads,
    private readonly text: Text,
    /** Called after something was thrown away or taken back. */
    private readonly onChanged: (gone: readonly string[]) => void,
  ) {}

  failed = (error: unknown): void => {
    console.error(error)
    say(this.text.t('library.changeFailed'), { bad: true })
  }

  /** Stories by their ids, as the list has them. */
  storiesOf(ids: readonly string[]): StorySummary[] {
    const wanted = new Set(ids)
    return this.library.state.peek().stories.filter(({ id }) => wanted.has(id))
  }

  /** Keeps stories, or no longer. A brief made of a page is taken into the library, where it stays. */
  async keep(ids: readonly string[], kept: boolean): Promise<void> {
    try {
      for (const { id, briefs } of this.storiesOf(ids)) {
        const [first] = briefs
        const isMade = first && (await this.isMade(first.id))
        if (kept && isMade) await ask('library-background:save-generated', { key: first.id, kept })
        else await this.library.use((database) => setStarred(database, id, kept))
      }
      await this.library.refresh()
    } catch (error) {
      this.failed(error)
    }
  }

  /** Deletes stories and offers to take that back. */
  async remove(ids: readonly string[]): Promise<void> {
    const { t } = this.text
    const stories = this.storiesOf(ids)
    const keys = stories.flatMap(({ briefs }) => briefs.map(({ id }) => id))
    const at = Date.now()
    try {
      await ask('library-background:trash', { keys, at })
      await this.library.refresh()
      this.onChanged(ids)
      say(t('library.deleted', stories.length, [grouped(stories.length, t)]), {
        onUndo: () => void this.restore(at),
      })
    } catch (error) {
      this.failed(error)
    }
  }

  /** Copies whole briefs. */
  async copy(ids: readonly string[], format: CopyFormat): Promise<void> {
    const briefs: Brief[] = []
    for await (const some of readStories(this.library, this.storiesOf(ids)))
      briefs.push(...some.flatMap((story) => story.briefs.map(({ brief }) => brief)))
    await this.write(copiedBriefs(briefs, format, copyLabels(this.text)), briefs.length)
    await ask('popup-background:copied', { format })
  }

  /** Copies one takeaway. */
  async copyTakeaway(brief: Brief, index: number, format: CopyFormat): Promise<void> {
    await this.write(copied(brief, { part: 'takeaway', index }, format, copyLabels(this.text)), 1)
  }

  /** Writes stories into a file. Resolves to whether it was written. */
  async export(stories: readonly StorySummary[], form: ExportForm): Promise<boolean> {
    const { t } = this.text
    this.exporting?.abort()
    const controller = new AbortController()
    this.exporting = controller
    const of = grouped(stories.length, t)
    const counted = async function* (from: ReturnType<typeof readStories>) {
      let done = 0
      for await (const some of from) {
        yield some
        done += some.length
        say(t('library.exporting', [grouped(done, t), of]), { onStop: () => controller.abort() })
      }
    }
    try {
      const read = readStories(this.library, stories, controller.signal)
      const day = new Date().toISOString().slice(0, 10)
      const threadsOf = await threadFinder(this.saved)
      const labels = exportLabels(this.text)
      const { name, blob } = await writeExport(counted(read), { form, labels, day, threadsOf })
      saveFile(name, blob)
      say(t('library.exported', [name]))
      return true
    } catch (error) {
      if (controller.signal.aborted) say(t('library.exportStopped'))
      else {
        console.error(error)
        say(t('library.exportFailed'), { bad: true })
      }
      return false
    }
  }

  /** Whether a brief is one made of a page, and no part of the library. */
  private async isMade(brief: string): Promise<boolean> {
    return (await this.library.use((database) => database.getKey('briefs', brief))) === undefined
  }

  private async restore(at: number): Promise<void> {
    const { t } = this.text
    try {
      const isBack = await ask('library-background:restore', { at })
      await this.library.refresh()
      this.onChanged([])
      say(isBack ? t('library.restored') : t('library.notRestored'), { bad: !isBack })
    } catch (error) {
      this.failed(error)
    }
  }

  private async write(content: Copied, count: number): Promise<void> {
    const { t } = this.text
    try {
      await copyFromPage(content)
      say(t('library.copied', count, [grouped(count, t)]))
    } catch (error) {
      console.debug(error)
      say(t('copy.refused'), { bad: true })
    }
  }
}
