import { hostOf } from '../../core/models/model-address'
import { documentOf } from '../../core/sources/document'
import { articlesOf, isSource, readDocument } from '../../core/sources/read-document'
import type { FeedProgress } from '../../core/sources/source-view'
import { FeedChangedError, FeedError, NoFeedError } from './errors'
import { feedFailureOf } from './failure-of'
import type { FeedRecord } from './feed-record'
import { type FetchOptions, fetchText, type Validators } from './fetch-text'
import { type ImportInto, importBriefs } from './import-briefs'
import { importPages, type PagesInto } from './import-pages'
import { type Job, type JobDocument, jobText, noteFaults, saveJob } from './job'
import { checked } from './plan'

/** Failures that every further document of the same server would meet too. */
const OF_SERVER = new Set([
  'permission',
  'unreachable',
  'redirected',
  'led elsewhere',
  'timeout',
  'too slow',
  'busy',
])

/** What a job is carried out with. */
export interface JobTools
  extends Pick<ImportInto, 'library' | 'database' | 'signal'>,
    Pick<PagesInto, 'pages' | 'makeBrief' | 'now'> {
  policy?: FetchOptions['policy']
  progress(progress: FeedProgress): void
}

/** The text of the document a job is at: kept from before, or fetched. Null where it did not change. */
async function textOf(
  job: Job,
  document: JobDocument,
  known: Validators | undefined,
  { database, signal, policy, progress }: JobTools,
): Promise<string | null> {
  const kept = job.current && (await jobText(database, job.source))
  if (kept !== null) return kept
  const place = { document: job.at + 1, documents: job.documents.length }
  const fetched = await fetchText(document.address, {
    // A shard's address says what it holds; its hash tells whether it changed.
    validators: document.sha256 ? undefined : known,
    signal,
    policy,
    onBytes: (bytes) => progress({ phase: 'fetching', ...place, bytes }),
  })
  if (!fetched) return null
  const text = await checked(fetched.text, document, hostOf(document.address))
  job.current = { validators: fetched.validators, done: 0, next: null }
  await saveJob(database, job, new Blob([text]))
  return text
}

async function workOn(job: Job, document: JobDocument, record: FeedRecord, tools: JobTools): Promise<void> {
  const { address } = document
  const text = await textOf(job, document, record.validators[address], tools)
  if (text === null) {
    job.validators[address] = record.validators[address] ?? {}
    return
  }
  const read = documentOf(text, address)
  if ('why' in read) throw new NoFeedError(hostOf(address), read.why)
  if (!isSource(read)) throw new FeedChangedError(hostOf(address), record.kind, read.kind)
  const place = { document: job.at + 1, documents: job.documents.length }
  const onStored = (done: number, of: number) => tools.progress({ phase: 'storing', ...place, done, of })
  const isFresh = job.current?.done === 0 && !job.current.next
  const found = read.kind === 'articles' ? articlesOf(read, job.startedAt) : readDocument(read, job.startedAt)
  if (isFresh) noteFaults(job, found.faults)
  if (job.documents.length === 1 && !document.sha256) job.title = found.title
  if ('articles' in found) await importPages(job, found.articles, { ...tools, onStored })
  else await importBriefs(job, found.briefs, { ...tools, address: record.address, onStored })
  job.isUnchanged = false
  if (document.sha256) job.pulled[document.path] = document.sha256
  else job.validators[address] = job.current?.validators ?? {}
}

/**
 * Carries a job out to its end, from where it stands. A document that cannot be read is noted in the job and costs
 * nothing but itself, unless it is the server that fails.
 * @throws what the library throws; the signal's reason when it is ended.
 */
export async function runJob(job: Job, record: FeedRecord, tools: JobTools): Promise<void> {
  const { database, signal } = tools
  while (job.at < job.documents.length) {
    const document = job.documents[job.at]
    if (!document) return
    signal.throwIfAborted()
    try {
      await workOn(job, document, record, tools)
    } catch (error) {
      if (signal.aborted || !(error instanceof FeedError)) throw error
      job.failure ??= feedFailureOf(error)
      if (OF_SERVER.has(error.failure.kind)) job.at = job.documents.length
    }
    job.at++
    job.current = null
    await saveJob(database, job)
  }
}
