import type { FileReport, ImportState } from '../../components/library/storage-types'
import { normaliseAddress } from '../../core/article/address'
import type { ArchiveStory } from '../../core/library/archive'
import { readImport } from '../../core/library/read-import'
import type { FeedFault } from '../../core/sources/fault'
import type { SavedThreads } from '../../services/conversation/saved-threads'
import { isFull } from '../../services/library/is-full'
import { ask } from '../../services/messaging'
import type { LibraryModel } from './library-model'

/** Stories handed to the background in one go: each is stored whole or not at all, and a click waits for one at most. */
const AT_ONCE = 50

const noPlace = (threads: number): FeedFault => ({
  path: 'threads',
  wrong: `${threads} saved conversations found no place: as many are saved as are kept`,
  fix: 'Take some out, then import the file again.',
  weight: 'part',
})

interface Bound {
  story: ArchiveStory
  into: string | null
}

/**
 * The story of the library that each story of an archive goes into: the one with the same brief, else the one with the same
 * address that was there before, else its own.
 */
async function bind(library: Pick<LibraryModel, 'use'>, stories: readonly ArchiveStory[]): Promise<Bound[]> {
  const bound: Bound[] = []
  for (const story of stories) {
    let into: string | undefined
    for (const { brief } of story.briefs)
      into ??= (await library.use((database) => database.get('places', brief.id)))?.story
    for (const { brief } of story.briefs) {
      const address = normaliseAddress(brief.story.url)
      if (address)
        into ??= (await library.use((database) => database.getFromIndex('places', 'address', address)))?.story
    }
    bound.push({ story, into: into ?? story.id })
  }
  return bound
}

/** Where an import goes, and who follows it. */
export interface ImportParts {
  library: Pick<LibraryModel, 'use'>
  saved: SavedThreads
  /** Ends it between two batches. */
  signal: AbortSignal
  /** Told how far it is. */
  onState: (state: ImportState) => void
}

/** Imports files, some stories at a time. What is broken is reported and costs nothing but itself. */
export async function importFiles(files: readonly File[], parts: ImportParts): Promise<void> {
  const { library, saved, signal, onState } = parts
  const reports: FileReport[] = []
  const work: { report: FileReport; bound: Bound[] }[] = []
  onState({ kind: 'running', done: 0, of: 0 })
  const finish = (end: 'whole' | 'stopped' | 'full' | 'failed') =>
    onState({ kind: 'done', files: reports, end })
  try {
    for (const file of files) {
      const { isArchive, stories, faults } = readImport(await file.text(), Date.now())
      const report: FileReport = {
        name: file.name,
        outcomes: [],
        faults: [...faults, ...stories.flatMap((one) => one.faults)],
      }
      reports.push(report)
      const whole = stories.flatMap(({ story }) => story ?? [])
      work.push({
        report,
        bound: isArchive ? await bind(library, whole) : whole.map((story) => ({ story, into: null })),
      })
    }
    const of = work.reduce((sum, { bound }) => sum + bound.length, 0)
    let done = 0
    for (const { report, bound } of work) {
      let unplaced = 0
      for (let from = 0; from < bound.length; from += AT_ONCE) {
        if (signal.aborted) return finish('stopped')
        const some = bound.slice(from, from + AT_ONCE)
        // The conversations are in a database that the page can write to by itself.
        const stories = some.map(({ story: { threads: _, ...story }, into }) => ({ story, into }))
        report.outcomes.push(...(await ask('library-background:merge', { stories })))
        unplaced += await saved.restore(some.flatMap(({ story }) => story.threads ?? []))
        done += some.length
        onState({ kind: 'running', done, of })
      }
      if (unplaced > 0) report.faults.push(noPlace(unplaced))
    }
    finish('whole')
  } catch (error) {
    console.error(error)
    finish(isFull(error) ? 'full' : 'failed')
  }
}
