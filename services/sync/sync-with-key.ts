import type { SyncReport } from '../../core/sync/sync-view'
import type { SyncHandle, SyncSetting } from './database'
import { OtherKeyError } from './errors'
import { isForOtherKey, keyOf } from './key-file'
import { type SyncTools, syncOnce } from './sync-once'

/** What one sync works with, and the passphrase as long as it is at hand. */
interface KeyedSyncTools extends SyncTools {
  setting: SyncSetting
  /** As it was typed to set the sync up; null once a sync has found that the place has the key made of it. */
  typed: string | null
  /** As for `keyOf`. */
  rounds?: number
}

/** Notes another key, with which everything of this machine is to be written anew. */
async function keepKey(database: SyncHandle, setting: SyncSetting): Promise<void> {
  await database.use(async (opened) => {
    const change = opened.transaction(['setting', 'written'], 'readwrite')
    await Promise.all([
      change.objectStore('setting').put(setting, 'now'),
      change.objectStore('written').clear(),
      change.done,
    ])
  })
}

/**
 * Syncs once. Where another machine set the place up at the same moment and its key file replaced this one's, the key of the
 * place is taken while the passphrase is at hand.
 * @throws OtherKeyError where it no longer is; what `syncOnce` and `keyOf` throw.
 */
export async function syncWithKey(tools: KeyedSyncTools): Promise<SyncReport> {
  const { setting, typed, target, database, signal, rounds } = tools
  try {
    const report = await syncOnce(tools)
    if (typed !== null && (await isForOtherKey(target, setting.key, signal))) throw new OtherKeyError()
    return report
  } catch (error) {
    if (!(error instanceof OtherKeyError) || typed === null) throw error
    const taken = { ...setting, key: await keyOf(target, typed, signal, rounds) }
    await keepKey(database, taken)
    return syncWithKey({ ...tools, setting: taken, typed: null })
  }
}
