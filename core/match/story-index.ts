import { normaliseAddress } from '../article/address'
import type { Brief } from '../brief/brief'
import { BACKGROUND_SIZE, backgroundCount } from './background'
import { type Weigh, weighed } from './features'
import { partsOfBrief } from './parts'
import { MOST_SLOTS, Postings } from './postings'
import { buildProfile, type Profile } from './profile'
import { decodeProfile, encodeProfile } from './record'
import { readSnapshot, type SnapshotRow, writeSnapshot } from './snapshot'
import { TermCounts } from './term-counts'

/** Terms by which a brief can be found. */
const INDEXED_TERMS = 32
const SOUGHT_TERMS = 48

/** More briefs than one index can hold. */
export class IndexFullError extends Error {
  override readonly name = 'IndexFullError'
}

interface Entry {
  id: string
  addresses: readonly string[]
  record: Uint8Array<ArrayBuffer>
}

/** Every address at which a brief's story is known to be told, normalised. */
function addressesOf(brief: Brief, more: readonly string[]): string[] {
  const all = [brief.story.url, ...brief.coverage.map(({ url }) => url), ...more]
  return [...new Set(all.map(normaliseAddress).filter((address) => address !== null))]
}

/** How much a term tells by the background alone; what a brief is found by must not hang on the other briefs. */
const byBackground: Weigh = (term) =>
  Math.log(1 + (BACKGROUND_SIZE + 1) / (backgroundCount(term) + 0.7)) /
  Math.log(1 + (BACKGROUND_SIZE + 1) / 0.7)

/**
 * The briefs a page is compared with, by content and by address. Holds hashes and counts, no text but names and numbers
 * as labels. Grows and shrinks one brief at a time; `toSnapshot` and `fromSnapshot` carry it over a restart.
 */
export class StoryIndex {
  private entries: (Entry | undefined)[] = []
  private readonly slots = new Map<string, number>()
  private readonly byAddress = new Map<string, Set<string>>()
  private readonly postings = new Postings()
  private termCounts = new TermCounts()

  /** Number of briefs. */
  get size(): number {
    return this.slots.size
  }

  has(id: string): boolean {
    return this.slots.has(id)
  }

  /**
   * Adds a brief, or puts it in the place of the one with its id.
   * @param options.addresses further addresses of its story, such as those the reader joined to it.
   * @throws IndexFullError beyond 16 million briefs.
   */
  add(brief: Brief, options: { addresses?: readonly string[] } = {}): void {
    this.remove(brief.id)
    const profile = buildProfile(partsOfBrief(brief))
    const addresses = addressesOf(brief, options.addresses ?? [])
    this.put({ id: brief.id, addresses, record: encodeProfile(profile) }, profile)
  }

  /** `add` under the name that says the brief is known already. */
  replace(brief: Brief, options: { addresses?: readonly string[] } = {}): void {
    this.add(brief, options)
  }

  /** Forgets a brief. Returns whether it was there. */
  remove(id: string): boolean {
    const slot = this.slots.get(id)
    const entry = slot === undefined ? undefined : this.entries[slot]
    if (slot === undefined || !entry) return false
    this.termCounts.change(decodeProfile(entry.record).terms, -1)
    for (const address of entry.addresses) {
      const ids = this.byAddress.get(address)
      ids?.delete(id)
      if (ids?.size === 0) this.byAddress.delete(address)
    }
    this.entries[slot] = undefined
    this.slots.delete(id)
    return true
  }

  /** Ids of the stories known to be told at an address (of any form), in order of id. */
  storiesAt(address: string): string[] {
    const normal = normaliseAddress(address)
    return normal === null ? [] : [...(this.byAddress.get(normal) ?? [])].sort()
  }

  /** What is stored of a brief, or null when there is none with this id. */
  profileOf(id: string): Profile | null {
    const slot = this.slots.get(id)
    const entry = slot === undefined ? undefined : this.entries[slot]
    return entry ? decodeProfile(entry.record) : null
  }

  /** How much a term tells: rare in the background's articles and among the briefs is 1, everywhere is 0. */
  readonly weigh: Weigh = (term) => {
    const all = BACKGROUND_SIZE + this.size + 1
    const holding = backgroundCount(term) + this.termCounts.count(term)
    return Math.log(1 + all / (holding + 0.7)) / Math.log(1 + all / 0.7)
  }

  /** Ids of the briefs that share most with a page, best first, at most `limit`; ties in order of id. */
  candidates(page: Profile, limit: number): string[] {
    const { salient, values, norm } = weighed(page, this.weigh, SOUGHT_TERMS)
    const sought = salient.map((i) => ({
      term: page.terms[i] ?? 0,
      weight: ((values[i] ?? 0) / norm) * this.weigh(page.terms[i] ?? 0),
    }))
    const scored: { id: string; score: number }[] = []
    for (const [slot, score] of this.postings.score(sought)) {
      const entry = this.entries[slot]
      if (entry) scored.push({ id: entry.id, score })
    }
    scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    return scored.slice(0, limit).map(({ id }) => id)
  }

  /** Everything in one buffer, to be kept over a restart. */
  toSnapshot(): Uint8Array<ArrayBuffer> {
    const rows = this.entries.filter((entry) => entry !== undefined)
    if (rows.length !== this.entries.length) this.renumber(rows)
    this.postings.merge((slot) => this.entries[slot] !== undefined)
    return writeSnapshot({ rows, postings: this.postings.arrays(), counts: this.termCounts.table })
  }

  /**
   * The index that `toSnapshot` wrote.
   * @throws DamagedSnapshotError when the bytes are of another version, cut short or changed: build it anew then.
   */
  static fromSnapshot(bytes: Uint8Array<ArrayBuffer>): StoryIndex {
    const { rows, postings, counts } = readSnapshot(bytes)
    const index = new StoryIndex()
    index.termCounts = new TermCounts(counts)
    index.postings.adopt(...postings)
    for (const row of rows) index.enter(row)
    return index
  }

  private enter(entry: SnapshotRow): number {
    const slot = this.entries.length
    if (slot >= MOST_SLOTS) throw new IndexFullError('Too many briefs for one index')
    this.entries.push(entry)
    this.slots.set(entry.id, slot)
    for (const address of entry.addresses) {
      const ids = this.byAddress.get(address)
      if (ids) ids.add(entry.id)
      else this.byAddress.set(address, new Set([entry.id]))
    }
    return slot
  }

  private put(entry: Entry, profile: Profile): void {
    const slot = this.enter(entry)
    this.termCounts.change(profile.terms, 1)
    this.post(slot, profile)
    if (this.postings.wantsMerge) this.postings.merge((at) => this.entries[at] !== undefined)
  }

  private post(slot: number, profile: Profile): void {
    const { salient, values, norm } = weighed(profile, byBackground, INDEXED_TERMS)
    for (const i of salient) this.postings.add(profile.terms[i] ?? 0, slot, (values[i] ?? 0) / norm)
  }

  /** Gives the briefs that are left slots without gaps. */
  private renumber(rows: readonly Entry[]): void {
    this.entries = [...rows]
    this.slots.clear()
    this.postings.adopt(new Uint32Array(0), new Uint32Array(1), new Uint32Array(0))
    rows.forEach((row, slot) => {
      this.slots.set(row.id, slot)
      this.post(slot, decodeProfile(row.record))
    })
  }
}
