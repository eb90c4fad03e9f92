import type { Brief } from '../../core/brief/brief'
import type { FeedFault } from '../../core/sources/fault'
import type { SourceCounts } from '../../core/sources/source-view'
import { IMPORT_BATCH } from '../../core/timing'
import type { FeedsHandle } from './database'
import { addCounts, NO_COUNTS } from './feed-record'
import { type Job, noteFaults, saveJob } from './job'
import type { SourceLibraryPort } from './library-port'
import { type KnownBriefId, type Merge, mergeOf } from './merge'
import { leftBy, own, ownersOf } from './owned'

/** Where briefs are put, and who watches. */
export interface ImportInto {
  /** Of the source. */
  address: string
  library: SourceLibraryPort
  database: FeedsHandle
  signal: AbortSignal
  /** Told after each batch how many of how many are stored. */
  onStored(done: number, of: number): void
}

type Next = NonNullable<NonNullable<Job['current']>['next']>

interface Fate {
  brief: Brief
  owner: KnownBriefId['owner']
  fate: Merge
}

function countsOf(fates: readonly Fate[]): SourceCounts {
  const of = (wanted: Merge) => fates.filter(({ fate }) => fate === wanted).length
  return { ...NO_COUNTS, added: of('added'), updated: of('updated'), unchanged: of('unchanged') }
}

const takenFault = ({ brief }: Fate): FeedFault => ({
  path: brief.id,
  wrong: 'is the id of another brief in the library',
  fix: 'Begin ids with a name of your own, such as "yourpaper:".',
  weight: 'lost',
})

function ownerOf(owner: string | undefined, source: string, address: string): KnownBriefId['owner'] {
  if (owner === undefined) return 'none'
  if (owner === source) return 'this source'
  return owner === leftBy(address) ? 'left by this source' : 'another source'
}

/** What is to be done with a batch, as it is noted before it is done. */
async function planBatch(
  job: Job,
  batch: readonly Brief[],
  { library, database, address }: Pick<ImportInto, 'library' | 'database' | 'address'>,
): Promise<Next> {
  const { source } = job
  const known = batch.map(({ id }) => id)
  const [kept, owners] = await Promise.all([library.briefs(known), ownersOf(database, known)])
  const fates = batch.map((brief): Fate => {
    const owner = ownerOf(owners.get(brief.id), source, address)
    return { brief, owner, fate: mergeOf(brief, { stored: kept.get(brief.id) ?? null, owner }) }
  })
  noteFaults(job, fates.filter(({ fate }) => fate === 'taken').map(takenFault))
  const ids = (wanted: readonly Fate[]) => wanted.map(({ brief }) => brief.id)
  return {
    counts: countsOf(fates),
    stored: ids(fates.filter(({ fate }) => fate === 'added' || fate === 'updated')),
    // Also what an earlier subscription to the same source left in the library; but not what only reads the same.
    owned: ids(
      fates.filter(
        ({ fate, owner }) => owner === 'left by this source' || (owner === 'none' && fate === 'added'),
      ),
    ),
  }
}

/**
 * Stores the briefs of the document a job works on, from where it stands, batch by batch. What a batch does is noted before
 * it is done: one that was stored by a background that was killed right then is stored again, which changes nothing, and
 * counted as it was the first time.
 * @throws what the library throws; the signal's reason when it is ended.
 */
export async function importBriefs(job: Job, briefs: readonly Brief[], into: ImportInto): Promise<void> {
  const { library, database, signal, onStored } = into
  const { current, source } = job
  if (!current) return
  while (current.done < briefs.length) {
    signal.throwIfAborted()
    const batch = briefs.slice(current.done, current.done + IMPORT_BATCH)
    if (!current.next) {
      current.next = await planBatch(job, batch, into)
      await saveJob(database, job)
    }
    const { counts, stored, owned } = current.next
    const ids = new Set(stored)
    if (ids.size > 0) await library.put(batch.filter(({ id }) => ids.has(id)))
    // Afterwards: a brief that is owned and not there is one the reader took out.
    await own(database, source, owned)
    job.counts = addCounts(job.counts, counts)
    current.done += batch.length
    current.next = null
    await saveJob(database, job)
    onStored(current.done, briefs.length)
  }
}
