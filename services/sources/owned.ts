import type { FeedsHandle } from './database'

const LEFT = 'left:'

/** The sources that brought some briefs, by the brief's id; none for those that no source brought. */
export async function ownersOf(kept: FeedsHandle, briefs: readonly string[]): Promise<Map<string, string>> {
  const rows = await kept.use((database) => {
    const { store } = database.transaction('owned')
    return Promise.all(briefs.map((id) => store.get(id)))
  })
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.source]] : [])))
}

/** Notes that a source brought briefs. */
export async function own(kept: FeedsHandle, source: string, briefs: readonly string[]): Promise<void> {
  await kept.use(async (database) => {
    const change = database.transaction('owned', 'readwrite')
    await Promise.all([...briefs.map((id) => change.store.put({ id, source })), change.done])
  })
}

/** The name under which briefs stay that a source brought which is gone; only one at the same address may bring them anew. */
export const leftBy = (address: string): string => `${LEFT}${address}`

/** The address of a source that is gone, by the name its briefs stay under; null for a source that is there. */
export const leftAddress = (source: string): string | null =>
  source.startsWith(LEFT) ? source.slice(LEFT.length) : null

/** Notes that the briefs of a source are there without it. */
export async function leave(kept: FeedsHandle, source: string, address: string): Promise<void> {
  await own(kept, leftBy(address), await ownedBy(kept, source))
}

/** Forgets which briefs a source brought. */
export async function disown(kept: FeedsHandle, source: string): Promise<void> {
  await kept.use(async (database) => {
    const change = database.transaction('owned', 'readwrite')
    const ids = await change.store.index('source').getAllKeys(source)
    await Promise.all([...ids.map((id) => change.store.delete(id)), change.done])
  })
}

/** The ids of the briefs a source brought. */
export function ownedBy(kept: FeedsHandle, source: string): Promise<string[]> {
  return kept.use((database) => database.getAllKeysFromIndex('owned', 'source', source))
}
