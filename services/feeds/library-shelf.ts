import { type Brief, InvalidBriefError, parseBrief } from '../../core/brief/brief'
import type { Library } from '../library/library'
import type { FeedsDatabase } from './database'
import type { BriefShelf } from './shelf'

/** Briefs that are thrown away or taken back in one go. */
const BATCH = 200

const from = (at: number) => IDBKeyRange.bound([at], [at, []])

function readable(data: readonly unknown[]): Brief[] {
  return data.flatMap((one) => {
    try {
      return [parseBrief(one)]
    } catch (error) {
      if (!(error instanceof InvalidBriefError)) throw error
      console.error(error)
      return []
    }
  })
}

/** The library as sources use it. What is thrown away lies in the sources' database until it is taken back or given up. */
export function libraryShelf(
  library: Pick<Library, 'brief' | 'putAll' | 'removeAll'>,
  openDatabase: () => Promise<FeedsDatabase>,
): BriefShelf {
  return {
    brief: (id) => library.brief(id),
    put: (briefs) => library.putAll(briefs),
    async throwAway(ids, at) {
      const database = await openDatabase()
      for (let start = 0; start < ids.length; start += BATCH) {
        const batch = ids.slice(start, start + BATCH)
        const briefs = await Promise.all(batch.map((id) => library.brief(id)))
        await database.put(
          'thrown',
          briefs.filter((brief) => brief !== null),
          [at, start],
        )
      }
      await library.removeAll(ids)
    },
    async takeBack(at) {
      const database = await openDatabase()
      for (const key of await database.getAllKeys('thrown', from(at))) {
        await library.putAll(readable((await database.get('thrown', key)) ?? []))
      }
      await database.delete('thrown', from(at))
    },
    async giveUp(at) {
      await (await openDatabase()).delete('thrown', from(at))
    },
  }
}
