import { normaliseAddress } from '../../core/article/address'
import { stored } from '../stored'
import { NoSuchFeedError, TooManyFeedsError } from './errors'
import { type FeedRecord, feedRecordsSchema, MOST_FEEDS } from './feed-record'

/** The records of a reader's sources, in local storage. */
export class FeedStore {
  private readonly records = stored('local', 'feeds', feedRecordsSchema, [])

  /** All, in the order they were added. */
  list(): Promise<FeedRecord[]> {
    return this.records.get()
  }

  /** One by its id. @throws NoSuchFeedError */
  async find(id: string): Promise<FeedRecord> {
    const record = (await this.list()).find((one) => one.id === id)
    if (!record) throw new NoSuchFeedError(id)
    return record
  }

  /** The one at an address, whatever form the address has. */
  async at(address: string): Promise<FeedRecord | undefined> {
    const wanted = normaliseAddress(address)
    return (await this.list()).find((one) => normaliseAddress(one.address) === wanted)
  }

  /** Adds one behind the others. @throws TooManyFeedsError, StorageFullError */
  async add(feed: FeedRecord): Promise<void> {
    await this.records.update((all) => {
      if (all.length >= MOST_FEEDS) throw new TooManyFeedsError(`More than ${MOST_FEEDS} sources`)
      return [...all, feed]
    })
  }

  /** Changes one, where it is still there. @throws StorageFullError */
  async change(id: string, how: (now: FeedRecord) => FeedRecord): Promise<void> {
    await this.records.update((all) => all.map((one) => (one.id === id ? how(one) : one)))
  }

  /** Takes one out, where it is there. */
  async remove(id: string): Promise<void> {
    await this.records.update((all) => all.filter((one) => one.id !== id))
  }

  /** Takes all out. */
  clear(): Promise<void> {
    return this.records.clear()
  }
}
