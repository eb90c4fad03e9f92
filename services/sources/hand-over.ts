import { reopening } from '../reopening'
import type { FeedsDatabase } from './database'
import { newJob, noteFaults, saveJob } from './job'
import type { FilesRead } from './read-files'

/**
 * Leaves what a page read from files where the background finds it: as an import that is about to begin, so that it is
 * carried out, and gone on with after a kill, as any other.
 * @returns the id to tell the background.
 */
export async function handOverJob(
  { briefs, faults }: FilesRead,
  openDatabase: () => Promise<FeedsDatabase>,
  now: number,
): Promise<string> {
  const id = crypto.randomUUID()
  const job = newJob(id, now, [{ address: `urn:uuid:${id}`, path: '', sha256: '' }])
  job.current = { validators: {}, done: 0, next: null }
  noteFaults(job, faults)
  const kept = reopening(openDatabase)
  await saveJob(kept, job, new Blob([JSON.stringify(briefs)]))
  await kept.close()
  return id
}
