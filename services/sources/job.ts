import * as v from 'valibot'
import { feedFailureSchema } from '../../core/sources/failure'
import type { FeedFault } from '../../core/sources/fault'
import type { FeedsHandle } from './database'
import { countsSchema, faultSchema, MOST_KEPT_FAULTS } from './feed-record'

const text = v.pipe(v.string(), v.maxLength(4096))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const validators = v.object({ etag: v.optional(text), lastModified: v.optional(text) })

const documentSchema = v.object({
  address: text,
  /** Of a shard; '' otherwise. */
  path: text,
  /** Of a shard's text; '' otherwise. */
  sha256: text,
})

/** A refresh that is under way, kept after each step, so that one that is killed goes on where it was. */
const jobSchema = v.object({
  source: text,
  /** ms since 1970. */
  startedAt: v.number(),
  /** What there is to fetch, in order. */
  documents: v.array(documentSchema),
  /** The index of the one that is being worked on. */
  at: count,
  /** It, once it is fetched. */
  current: v.nullable(
    v.object({
      validators,
      /** Briefs of it that are stored. */
      done: count,
      /** What storing the next ones will have done, and the ids it stores; the one who stores them may be another. */
      next: v.nullable(v.object({ counts: countsSchema, stored: v.array(text), owned: v.array(text) })),
    }),
  ),
  counts: countsSchema,
  faults: v.array(faultSchema),
  /** Why a document could not be read; the first that could not. */
  failure: v.nullable(feedFailureSchema),
  /** By address, what to ask by next time; taken over when everything is done. */
  validators: v.record(v.string(), validators),
  pulled: v.record(v.string(), text),
  /** What the document calls itself; null where it has no name. */
  title: v.nullable(text),
  /** Whether everything that was asked said that nothing changed. */
  isUnchanged: v.boolean(),
})

export type Job = v.InferOutput<typeof jobSchema>
export type JobDocument = v.InferOutput<typeof documentSchema>

/** A new job. @param now ms since 1970. */
export function newJob(source: string, now: number, documents: JobDocument[]): Job {
  return {
    source,
    startedAt: now,
    documents,
    at: 0,
    current: null,
    counts: { added: 0, updated: 0, unchanged: 0, lost: 0 },
    faults: [],
    failure: null,
    validators: {},
    pulled: {},
    title: null,
    isUnchanged: true,
  }
}

const cut = (words: string) => words.slice(0, 400)

/** Notes faults in a job: the first of them by their words, and how many items were lost. */
export function noteFaults(job: Job, faults: readonly FeedFault[]): void {
  job.counts.lost += faults.filter(({ weight }) => weight === 'lost').length
  for (const { path, wrong, fix, weight } of faults) {
    if (job.faults.length >= MOST_KEPT_FAULTS) return
    job.faults.push({ path: cut(path), wrong: cut(wrong), fix: cut(fix), weight })
  }
}

/** The job of a source, or null where none is under way. One that cannot be read is forgotten. */
export async function loadJob(kept: FeedsHandle, source: string): Promise<Job | null> {
  const found = await kept.use((database) => database.get('jobs', source))
  if (found === undefined) return null
  const job = v.safeParse(jobSchema, found)
  if (job.success) return job.output
  await forgetJob(kept, source)
  return null
}

/** Keeps a job as it stands; with `document` also the text it works on from now on. All or nothing. */
export async function saveJob(kept: FeedsHandle, job: Job, document?: Blob): Promise<void> {
  await kept.use(async (database) => {
    const change = database.transaction(['jobs', 'texts'], 'readwrite')
    await Promise.all([
      change.objectStore('jobs').put(job, job.source),
      ...(document ? [change.objectStore('texts').put(document, job.source)] : []),
      change.done,
    ])
  })
}

/** The text a job works on, or null where it was lost. */
export async function jobText(kept: FeedsHandle, source: string): Promise<string | null> {
  return kept.use(async (database) => (await (await database.get('texts', source))?.text()) ?? null)
}

/** Forgets a job and its text. */
export async function forgetJob(kept: FeedsHandle, source: string): Promise<void> {
  await kept.use(async (database) => {
    const change = database.transaction(['jobs', 'texts'], 'readwrite')
    await Promise.all([
      change.objectStore('jobs').delete(source),
      change.objectStore('texts').delete(source),
      change.done,
    ])
  })
}

/** Sources whose jobs are under way. */
export async function sourcesAtWork(kept: FeedsHandle): Promise<Set<string>> {
  return new Set(await kept.use((database) => database.getAllKeys('jobs')))
}
