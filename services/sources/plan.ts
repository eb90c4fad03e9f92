import { hostOf } from '../../core/models/model-address'
import { documentOf } from '../../core/sources/document'
import { chooseShards, firstDay, monthsToRead } from '../../core/sources/shards/choose-shards'
import { type Manifest, parseManifest, type Shard, topicsOf } from '../../core/sources/shards/manifest'
import { sha256 } from '../sha256'
import { FeedChangedError, NoFeedError, NothingChosenError, ShardDamagedError } from './errors'
import type { FeedRecord } from './feed-record'
import { type FetchOptions, fetchText } from './fetch-text'
import { type Job, type JobDocument, newJob, noteFaults } from './job'

/** What there is to do, and what was learnt of the source on the way. */
export interface Plan {
  job: Job
  learnt: Partial<Pick<FeedRecord, 'title' | 'licence' | 'offered' | 'pulled'>>
}

type Options = Pick<FetchOptions, 'signal' | 'policy'>

const plain = (address: string): JobDocument => ({ address, path: '', sha256: '' })

/** What is kept of a manifest. */
export function learntOf(manifest: Manifest): Pick<FeedRecord, 'licence' | 'offered'> {
  const topics = topicsOf(manifest)
  return { licence: manifest.licence ?? null, offered: topics.map((topic) => ({ id: topic, title: topic })) }
}

/** A manifest's text as a manifest. @throws NoFeedError, FeedChangedError */
export function manifestOf(
  text: string,
  address: string,
): ReturnType<typeof parseManifest> & { manifest: Manifest } {
  const host = hostOf(address)
  const document = documentOf(text, address)
  if ('why' in document) throw new NoFeedError(host, document.why)
  if (document.kind !== 'shards') throw new FeedChangedError(host, 'shards', document.kind)
  const { manifest, faults } = parseManifest(document.data)
  if (!manifest) throw new NoFeedError(host, { kind: 'no manifest' })
  return { manifest, faults }
}

/** The text of a shard, or of a month's list, that is what its manifest says. @throws ShardDamagedError */
export async function checked(
  text: string,
  { sha256: wanted, path }: JobDocument,
  host: string,
): Promise<string> {
  if (wanted && (await sha256(text)) !== wanted) throw new ShardDamagedError(host, path)
  return text
}

async function shardsOf(
  manifest: Manifest,
  record: FeedRecord,
  now: number,
  options: Options,
): Promise<Shard[]> {
  const shards = [...manifest.shards]
  for (const month of monthsToRead(manifest, { topics: record.chosen, days: record.days }, now)) {
    const address = new URL(month.path, record.address).href
    const fetched = await fetchText(address, options)
    const text = await checked(fetched?.text ?? '', { ...month, address }, hostOf(address))
    shards.push(...manifestOf(text, address).manifest.shards)
  }
  return shards
}

async function planShards(record: FeedRecord, now: number, options: Options): Promise<Plan> {
  const { address, chosen, days } = record
  if (record.offered.length > 1 && chosen.length === 0) throw new NothingChosenError()
  const fetched = await fetchText(address, { ...options, validators: record.validators[address] })
  if (!fetched) return { job: newJob(record.id, now, []), learnt: {} }
  const { manifest, faults } = manifestOf(fetched.text, address)
  const from = firstDay(manifest, { topics: chosen, days }, now) ?? ''
  const shards = await shardsOf(manifest, record, now, options)
  const pulled = new Map(Object.entries(record.pulled))
  const documents = chooseShards(shards, { topics: chosen, days }, from, now, pulled).map(
    ({ path, sha256 }): JobDocument => ({ address: new URL(path, address).href, path, sha256 }),
  )
  const job = newJob(record.id, now, documents)
  job.validators[address] = fetched.validators
  job.isUnchanged = documents.length === 0
  noteFaults(job, faults)
  const known = new Set(shards.map(({ path }) => path))
  return {
    job,
    learnt: {
      ...learntOf(manifest),
      ...(manifest.title && { title: manifest.title }),
      pulled: Object.fromEntries([...pulled].filter(([path]) => known.has(path))),
    },
  }
}

/**
 * Where the chosen categories of Kagi News are, from its list. Its files are called as their categories are; the stories of
 * its interface belong to the batch of the day, whose list has to be asked for first.
 */
async function filesOf({ address, chosen }: FeedRecord, options: Options): Promise<string[]> {
  if (!new URL(address).pathname.startsWith('/api/batches'))
    return chosen.filter((file) => !/[/\\?#:]/.test(file))
  const fetched = await fetchText(address, options)
  const document = documentOf(fetched?.text ?? '', address)
  if ('why' in document) throw new NoFeedError(hostOf(address), document.why)
  if (document.kind !== 'kagi list') throw new FeedChangedError(hostOf(address), 'kagi list', document.kind)
  const lang = new URL(address).searchParams.get('lang')
  return document.categories
    .filter(({ id }) => chosen.includes(id))
    .map(({ file }) => (lang ? `${file}&lang=${encodeURIComponent(lang)}` : file))
}

/**
 * What a refresh of a source has to fetch. Only the manifest of a source of shards, or today's list of Kagi's interface, is fetched for that.
 * @throws FeedError
 */
export async function planOf(record: FeedRecord, now: number, options: Options): Promise<Plan> {
  const { id, kind, address, chosen } = record
  if (kind === 'shards') return planShards(record, now, options)
  if (kind !== 'kagi list') return { job: newJob(id, now, [plain(address)]), learnt: {} }
  if (chosen.length === 0) throw new NothingChosenError()
  const files = await filesOf(record, options)
  return {
    job: newJob(
      id,
      now,
      files.map((file) => plain(new URL(file, address).href)),
    ),
    learnt: {},
  }
}
