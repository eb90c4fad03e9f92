import { hostOf } from '../../core/models/model-address'
import { openFeedsDatabase } from './database'
import { FeedStore } from './feed-store'
import { leftAddress } from './owned'

/**
 * The title of the source that brought each brief, by the brief's id; of a source that is gone its host. What no source
 * brought is not in it.
 */
export async function sourceNames(openDatabase = openFeedsDatabase): Promise<Map<string, string>> {
  const database = await openDatabase()
  try {
    const titles = new Map((await new FeedStore().list()).map(({ id, title }) => [id, title]))
    const names = new Map<string, string>()
    for (const { id, source } of await database.getAll('owned')) {
      const left = leftAddress(source)
      const name = left === null ? titles.get(source) : hostOf(left)
      if (name) names.set(id, name)
    }
    return names
  } finally {
    database.close()
  }
}
