import type { Text } from '../../components/text'
import { ask } from '../../services/messaging'
import { openFeedsDatabase } from '../../services/sources/database'
import { handOverJob } from '../../services/sources/hand-over'
import { type ReadableFile, readFiles } from '../../services/sources/read-files'
import type { SourcesStore } from './sources-part'

/** Reads files of briefs. */
export interface FileReading {
  /** Reads files once they are gathered, in place of those that are being read, and hands their briefs to the background. */
  read(gathering: Promise<ReadableFile[]>): Promise<void>
  stop(): void
}

/** The longest name a source of files gets. */
const MOST_TITLE = 200

/** Reads files here, in the page, and says how far it is. */
export function createFileReading(
  { change, take }: Pick<SourcesStore, 'change' | 'take'>,
  { t }: Text,
): FileReading {
  let reading: AbortController | null = null

  const titleOf = (files: readonly ReadableFile[]) => {
    const [only] = files
    const isOne = files.length === 1 && only
    return (isOne ? only.name : t('sources.filesTitle', files.length, [files.length])).slice(0, MOST_TITLE)
  }

  return {
    read: async (gathering) => {
      reading?.abort()
      reading = new AbortController()
      const { signal } = reading
      try {
        change({ files: { state: 'reading', done: 0, of: 0 } })
        const files = await gathering
        const onRead = (done: number, of: number) => change({ files: { state: 'reading', done, of } })
        const found = await readFiles(files, { now: Date.now(), signal, onRead })
        if (found.briefs.length === 0) return change({ files: { state: 'nothing', faults: found.faults } })
        const id = await handOverJob(found, openFeedsDatabase, Date.now())
        change({ files: { state: 'idle' } })
        await take(() => ask('sources-background:files', { id, title: titleOf(files) }))
      } catch (error) {
        change({ files: { state: 'idle' } })
        if (signal.aborted) return
        console.error(error)
        change({ failed: true })
      }
    },
    stop: () => reading?.abort(),
  }
}
