import type { BaseStory } from '../../core/sync/known-story'
import { stampStories } from '../../core/sync/stamp-stories'
import type { SyncProgress, SyncReport } from '../../core/sync/sync-view'
import type { SyncHandle, SyncSetting } from './database'
import { OtherKeyError, SyncError } from './errors'
import { isForOtherKey } from './key-file'
import type { SyncLibraryPort } from './library-port'
import { mergeOthers } from './merge-others'
import { readOthers } from './read-others'
import type { SyncTarget, TargetFile } from './target'
import { writeOwn } from './write-own'

/** What the reader said of stories that are missing in great number: that he threw them away, or wants them back. */
export type LossAnswer = 'deleted' | 'bring back'

/** What one sync works with. */
export interface SyncTools {
  setting: Pick<SyncSetting, 'key' | 'machine'>
  target: SyncTarget
  database: SyncHandle
  library: SyncLibraryPort
  /** ms since 1970. */
  now: number
  signal: AbortSignal
  answer?: LossAnswer | undefined
  onProgress: (progress: SyncProgress) => void
}

async function saveBase(kept: SyncHandle, stories: ReadonlyMap<string, BaseStory>): Promise<void> {
  await kept.use(async (database) => {
    const { store, done } = database.transaction('base', 'readwrite')
    await store.clear()
    await Promise.all([...[...stories.values()].map((story) => store.put(story)), done])
  })
}

/** Forgets files that are no longer in the place, so that a machine whose files were removed is not listed for ever. */
async function forgetMissing(kept: SyncHandle, files: readonly TargetFile[]): Promise<void> {
  const there = new Set(files.map(({ name }) => name))
  for (const name of await kept.use((database) => database.getAllKeys('files'))) {
    if (!there.has(name)) await kept.use((database) => database.delete('files', name))
  }
}

/**
 * Syncs once: looks what changed here since the last time, merges what the other machines wrote, and writes what is new
 * here. Broken off at any point, the next sync does the rest: nothing is noted as done before it is.
 * @throws SyncError; what the library and the databases throw; the signal's reason.
 */
export async function syncOnce(tools: SyncTools): Promise<SyncReport> {
  const { setting, target, database, library, now, signal, answer, onProgress } = tools
  const { key, machine } = setting
  const files = await target.list(signal)
  const rows = await database.use((opened) => opened.getAll('base'))
  const base = new Map(rows.map((row) => [row.id, row]))
  const local = await library.stories()
  const { stories, missing, isLoss } = stampStories(local, base, now)
  if (isLoss && !answer) throw new SyncError({ kind: 'loss', missing: missing.length })
  const isBringBack = missing.length > 0 && answer === 'bring back'
  if (isBringBack) {
    for (const id of missing) {
      stories.delete(id)
      base.delete(id)
    }
  }

  const others = await readOthers(files, {
    target,
    key,
    database,
    machine,
    now,
    signal,
    isAll: isBringBack,
    onRead: (done, of) => onProgress({ phase: 'reading', done, of }),
  })
  // Files that this key does not open are damaged, unless the place has another key by now.
  if (others.damaged.length > 0 && (await isForOtherKey(target, key, signal))) throw new OtherKeyError()
  const records = others.segments.flatMap((segment) => segment.stories)
  const merged = await mergeOthers(records, {
    library,
    local,
    stories,
    base,
    now,
    signal,
    onMerged: (done, of) => onProgress({ phase: 'merging', done, of }),
  })

  const after = records.length > 0 ? await library.stories() : local
  await saveBase(database, stories)
  for (const row of others.rows) await database.use((opened) => opened.put('files', row))
  await forgetMissing(database, files)
  await writeOwn([...stories.values()], after, files, {
    target,
    key,
    database,
    library,
    machine,
    now,
    signal,
    onWritten: (done, of) => onProgress({ phase: 'writing', done, of }),
  })
  return { ...merged, damaged: others.damaged }
}
