import { createHash } from 'node:crypto'
import { documentOf } from '../../core/sources/document'
import { type FeedFault, lostFault } from '../../core/sources/fault'
import { noSourceFault } from '../../core/sources/no-source-words'
import { articlesOf, hasBriefs, readDocument } from '../../core/sources/read-document'
import { parseManifest, type Shard, type ShardMonth } from '../../core/sources/shards/manifest'
import type { Opened } from './open-source'

/** What a check found. */
export interface Checked {
  briefs: number
  faults: FeedFault[]
  /** False where it is no source at all. */
  isSource: boolean
}

const noBriefs = (path: string, articles: number): FeedFault => ({
  path,
  wrong: `names ${articles} articles, which readers get as known pages, but carries no brief`,
  fix: 'To publish briefs, put one into "_storypulse" of each item; docs/brief-format.md shows one.',
  weight: 'note',
})

const AGAIN = 'Make the tree anew by "npm run shard" and upload all of it, the manifest last.'

async function checkFile(
  { path, sha256, text: length }: Shard | ShardMonth,
  source: Opened,
  now: number,
): Promise<Checked> {
  let text: string
  try {
    text = await source.beside(path)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return { briefs: 0, faults: [lostFault(path, `cannot be read: ${said}`, AGAIN)], isSource: true }
  }
  if (createHash('sha256').update(text).digest('hex') !== sha256) {
    const wrong = `is not what the manifest says (${Buffer.byteLength(text)} bytes, ${length} expected)`
    return { briefs: 0, faults: [lostFault(path, wrong, AGAIN)], isSource: true }
  }
  const checked = await checkText(text, path, source, now)
  return { ...checked, faults: checked.faults.map((fault) => ({ ...fault, path: `${path}: ${fault.path}` })) }
}

async function checkManifest(data: unknown, source: Opened, now: number): Promise<Checked> {
  const { manifest, faults } = parseManifest(data)
  if (!manifest) return { briefs: 0, faults, isSource: true }
  const all: Checked = { briefs: 0, faults: [...faults], isSource: true }
  for (const file of [...manifest.shards, ...manifest.older]) {
    const one = await checkFile(file, source, now)
    all.briefs += one.briefs
    all.faults.push(...one.faults)
  }
  return all
}

/** Checks a text that may be any kind of source, and of a manifest everything it leads to. @param now ms since 1970. */
export async function checkText(text: string, name: string, source: Opened, now: number): Promise<Checked> {
  const document = documentOf(text, /^https?:/i.test(name) ? name : undefined)
  if ('why' in document) return { briefs: 0, faults: [noSourceFault(document.why, name)], isSource: false }
  if (document.kind === 'shards') return checkManifest(document.data, source, now)
  if (document.kind === 'articles') {
    const { articles, faults } = articlesOf(document, now)
    return { briefs: 0, faults: [noBriefs(name, articles.length), ...faults], isSource: true }
  }
  if (!hasBriefs(document)) return { briefs: 0, faults: [], isSource: true }
  const { briefs, faults } = readDocument(document, now)
  return { briefs: briefs.length, faults, isSource: true }
}
