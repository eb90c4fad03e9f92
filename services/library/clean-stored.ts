import { cleanAddress, normaliseAddress } from '../../core/article/address'
import { joinFound } from '../../core/library/found-line'
import type { VersionChange } from '../open-database'
import type { LibrarySchema, VisitRow } from './database'

type Upgrade = VersionChange<LibrarySchema>

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const clean = (address: unknown) =>
  typeof address === 'string' ? (cleanAddress(address) ?? address) : address

/** A brief of a page under clean addresses; what is no brief stays as it is. */
function cleanBrief(brief: unknown): unknown {
  if (!isRecord(brief) || !isRecord(brief.story)) return brief
  const { story, provenance } = brief
  const made =
    isRecord(provenance) && 'url' in provenance ? { ...provenance, url: clean(provenance.url) } : null
  return { ...brief, story: { ...story, url: clean(story.url) }, ...(made && { provenance: made }) }
}

/** Two rows of one page. */
function joined(one: VisitRow, other: VisitRow): VisitRow {
  const times = [...new Set([...one.times, ...other.times])].sort((a, b) => a - b)
  const found = one.found || other.found ? joinFound(one.found ?? [], other.found ?? []) : undefined
  const last = Math.max(one.last, other.last)
  return { ...one, title: one.title || other.title, times, last, ...(found && { found }) }
}

async function cleanVisits(change: Upgrade): Promise<void> {
  const store = change.objectStore('visits')
  for (const row of await store.getAll()) {
    const url = cleanAddress(row.url) ?? row.url
    if (url === row.url) continue
    const known = await store.get([row.id, url])
    await store.delete([row.id, row.url])
    await store.put(known ? joined(known, { ...row, url }) : { ...row, url })
  }
}

async function cleanGenerated(change: Upgrade): Promise<void> {
  const store = change.objectStore('made')
  for (const row of await store.getAll()) {
    const [page = '', ...writing] = row.key.split('\t')
    const key = [normaliseAddress(page) ?? page, ...writing].join('\t')
    const record = isRecord(row.record) ? { ...row.record, brief: cleanBrief(row.record.brief) } : row.record
    if (key !== row.key) await store.delete(row.key)
    if (key === row.key || !(await store.get(key))) await store.put({ ...row, key, record })
  }
}

async function cleanMemberships(change: Upgrade): Promise<void> {
  let cursor = await change.objectStore('places').openCursor()
  while (cursor) {
    const { address } = cursor.value
    const plain = normaliseAddress(address) ?? address
    if (plain !== address) await cursor.update({ ...cursor.value, address: plain })
    cursor = await cursor.continue()
  }
}

/** Briefs that were made of pages or stood on them; what others made is left as they made it. */
async function cleanBriefs(change: Upgrade): Promise<void> {
  const store = change.objectStore('briefs')
  for (const kind of ['page:', 'saved:']) {
    for (const row of await store.getAll(IDBKeyRange.bound(kind, `${kind}\uffff`)))
      await store.put({ ...row, brief: cleanBrief(row.brief) })
  }
}

/**
 * Takes what is the reader's own out of the addresses an earlier version kept: of pages met, of briefs made of pages, and of
 * the names by which stories are found again.
 */
export async function cleanStored(change: Upgrade): Promise<void> {
  try {
    await cleanVisits(change)
    await cleanGenerated(change)
    await cleanMemberships(change)
    await cleanBriefs(change)
  } catch (error) {
    // A damaged library is found out when it is read, and set aside; an address is no reason for that.
    console.error('Not every kept address could be cleaned:', error)
  }
}
