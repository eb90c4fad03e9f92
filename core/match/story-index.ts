import { normaliseAddress } from '../article/address'
import type { Brief } from '../brief/brief'
import { hash32 } from '../text/hash'
import { BACKGROUND_SIZE, backgroundCount } from './background'
import { partsOfBrief } from './parts'
import { MOST_SLOTS, Postings, type Sought } from './postings'
import { buildProfile, type Profile } from './profile'
import { decodeProfile, encodeProfile } from './record'
import { DamagedSnapshotError, type RecordSpan, readSnapshot, recordSum, writeSnapshot } from './snapshot'
import { TermCounts } from './term-counts'
import { salientTerms, type Weigh, weighedTerms } from './weighed'

/** Terms by which a brief can be found. */
const INDEXED_TERMS = 32
const SOUGHT_TERMS = 48

/** More briefs than one index can hold. */
export class IndexFullError extends Error {
  override readonly name = 'IndexFullError'
}

/** A brief's record is needed that was not read from its snapshot. A fault of the program: `unread` names them. */
export class UnreadRecordError extends Error {
  override readonly name = 'UnreadRecordError'
}

interface Entry {
  id: string
  /** Primary language subtag, or ''. */
  lang: string
  /** Hash of who made it. */
  maker: number
  addresses: readonly string[]
  /** What the brief is compared by, or where it lies in the snapshot. */
  record: Uint8Array<ArrayBuffer> | RecordSpan
}

function recordOf({ id, record }: Entry): Uint8Array<ArrayBuffer> {
  if (record instanceof Uint8Array) return record
  throw new UnreadRecordError(`The record of ${id} was not read`)
}

/** A record that still lies in the snapshot. */
export interface UnreadRecord {
  id: string
  span: RecordSpan
}

/** Every address at which a brief's story is known to be told, normalised. */
function addressesOf(brief: Brief, more: readonly string[]): string[] {
  const all = [brief.story.url, ...brief.coverage.map(({ url }) => url), ...more]
  return [...new Set(all.map(normaliseAddress).filter((address) => address !== null))]
}

/** Counts one more or one less of a kind. */
function count<Kind>(counts: Map<Kind, number>, kind: Kind, change: 1 | -1): void {
  const now = (counts.get(kind) ?? 0) + change
  if (now) counts.set(kind, now)
  else counts.delete(kind)
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
  private readonly languageCounts = new Map<string, number>()
  private readonly makerCounts = new Map<number, number>()

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
    const { id, provenance } = brief
    const maker = hash32(provenance.by)
    this.put({ id, lang: profile.lang, maker, addresses, record: encodeProfile(profile) }, profile)
  }

  /** Forgets a brief. Returns whether it was there. */
  remove(id: string): boolean {
    const slot = this.slots.get(id)
    const entry = slot === undefined ? undefined : this.entries[slot]
    if (slot === undefined || !entry) return false
    this.termCounts.change(decodeProfile(recordOf(entry)).terms, -1)
    for (const address of entry.addresses) {
      const ids = this.byAddress.get(address)
      ids?.delete(id)
      if (ids?.size === 0) this.byAddress.delete(address)
    }
    count(this.languageCounts, entry.lang, -1)
    count(this.makerCounts, entry.maker, -1)
    this.entries[slot] = undefined
    this.slots.delete(id)
    return true
  }

  /** Ids of the stories known to be told at an address (of any form), in order of id. */
  storiesAt(address: string): string[] {
    const normal = normaliseAddress(address)
    return normal === null ? [] : [...(this.byAddress.get(normal) ?? [])].sort()
  }

  /** Those of some briefs, or of all, whose records must be read before they can be compared, replaced or removed. */
  unread(ids: Iterable<string> = this.slots.keys()): UnreadRecord[] {
    const found: UnreadRecord[] = []
    for (const id of new Set(ids)) {
      const entry = this.entries[this.slots.get(id) ?? -1]
      if (entry && !(entry.record instanceof Uint8Array)) found.push({ id, span: entry.record })
    }
    return found
  }

  /** Takes in a record that was read from the snapshot. @throws DamagedSnapshotError when it is not what was written. */
  supply(id: string, record: Uint8Array<ArrayBuffer>): void {
    const entry = this.entries[this.slots.get(id) ?? -1]
    if (!entry || entry.record instanceof Uint8Array) return
    const { start, end, sum } = entry.record
    if (record.length !== end - start || recordSum(record) !== sum)
      throw new DamagedSnapshotError(`The record of ${id} was changed`)
    entry.record = record.byteOffset % 4 ? record.slice() : record
  }

  /** What is stored of a brief, or null when there is none with this id. @throws UnreadRecordError */
  profileOf(id: string): Profile | null {
    const slot = this.slots.get(id)
    const entry = slot === undefined ? undefined : this.entries[slot]
    return entry ? decodeProfile(recordOf(entry)) : null
  }

  /** How much a term tells: rare in the background's articles and among the briefs is 1, everywhere is 0. */
  readonly weigh: Weigh = (term) => {
    const all = BACKGROUND_SIZE + this.size + 1
    const holding = backgroundCount(term) + this.termCounts.count(term)
    return Math.log(1 + all / (holding + 0.7)) / Math.log(1 + all / 0.7)
  }

  /** Whether there is a brief that someone else made. */
  hasOtherMakersThan(maker: string): boolean {
    return this.makerCounts.size > (this.makerCounts.has(hash32(maker)) ? 1 : 0)
  }

  /**
   * Ids of the briefs that share most with a page, best first, at most `limit`; ties in order of id.
   * @param notBy whose briefs are left out.
   */
  candidates(page: Profile, limit: number, notBy?: string): string[] {
    const weighed = weighedTerms(page, this.weigh)
    const sought = salientTerms(weighed, SOUGHT_TERMS).map((i) => ({
      term: page.terms[i] ?? 0,
      weight: ((weighed.values[i] ?? 0) / weighed.norm) * (weighed.weights[i] ?? 0),
    }))
    const not = notBy === undefined ? null : hash32(notBy)
    return this.ranked(sought, limit, ({ maker }) => maker !== not)
  }

  /** The languages of the briefs, as primary subtags; '' for briefs whose language is not known. */
  get languages(): string[] {
    return [...this.languageCounts.keys()]
  }

  /** As `candidates`, but by given terms and among the briefs of one language. */
  candidatesIn(language: string, sought: readonly Sought[], limit: number): string[] {
    return this.ranked(sought, limit, ({ lang }) => lang === language)
  }

  private ranked(sought: readonly Sought[], limit: number, accepts: (entry: Entry) => boolean): string[] {
    const scored: { id: string; score: number }[] = []
    for (const [slot, score] of this.postings.score(sought)) {
      const entry = this.entries[slot]
      if (entry && accepts(entry)) scored.push({ id: entry.id, score })
    }
    scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    return scored.slice(0, limit).map(({ id }) => id)
  }

  /** Everything in one buffer, to be kept over a restart. @throws UnreadRecordError */
  toSnapshot(): Uint8Array<ArrayBuffer> {
    const entries = this.entries.filter((entry) => entry !== undefined)
    if (entries.length !== this.entries.length) this.renumber(entries)
    this.postings.merge((slot) => this.entries[slot] !== undefined)
    const rows = entries.map((entry) => ({ ...entry, record: recordOf(entry) }))
    return writeSnapshot({ rows, postings: this.postings.arrays(), counts: this.termCounts.table })
  }

  /**
   * The index that `toSnapshot` wrote. Where only the part before the records is given, these stay unread.
   * @throws DamagedSnapshotError when the bytes are of another version, cut short or changed: build it anew then.
   */
  static fromSnapshot(bytes: Uint8Array<ArrayBuffer>): StoryIndex {
    const { entries, postings, counts } = readSnapshot(bytes)
    const index = new StoryIndex()
    index.termCounts = new TermCounts(counts)
    index.postings.adopt(...postings)
    for (const { span, ...entry } of entries) {
      const { id } = entry
      index.enter({ ...entry, record: span })
      if (span.end <= bytes.length && span.start < span.end)
        index.supply(id, bytes.subarray(span.start, span.end))
    }
    return index
  }

  private enter(entry: Entry): number {
    const slot = this.entries.length
    if (slot >= MOST_SLOTS) throw new IndexFullError('Too many briefs for one index')
    this.entries.push(entry)
    this.slots.set(entry.id, slot)
    count(this.languageCounts, entry.lang, 1)
    count(this.makerCounts, entry.maker, 1)
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
    const weighed = weighedTerms(profile, byBackground)
    for (const i of salientTerms(weighed, INDEXED_TERMS)) {
      this.postings.add(profile.terms[i] ?? 0, slot, (weighed.values[i] ?? 0) / weighed.norm)
    }
  }

  /** Gives the briefs that are left slots without gaps. */
  private renumber(rows: readonly Entry[]): void {
    this.entries = [...rows]
    this.slots.clear()
    this.postings.adopt(new Uint32Array(0), new Uint32Array(1), new Uint32Array(0))
    rows.forEach((row, slot) => {
      this.slots.set(row.id, slot)
      this.post(slot, decodeProfile(recordOf(row)))
    })
  }
}
