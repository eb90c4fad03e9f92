import { type Brief, InvalidBriefError, parseBrief } from '../../core/brief/brief'
import { hash32 } from '../../core/text/hash'
import { putBriefs, storedBriefs } from './brief-store'
import type { LibraryDatabase } from './database'

/** Those of some data that are briefs; of the others the console is told. */
export function readableBriefs(data: readonly unknown[]): Brief[] {
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

/** Puts in the bundled briefs of this version of the extension, once. Returns whether it had to. */
export async function putBundled(database: LibraryDatabase, bundled: readonly Brief[]): Promise<boolean> {
  const mark = String(hash32(JSON.stringify(bundled)))
  if ((await database.get('bundled', 'mark')) === mark) return false
  const stored = await storedBriefs(
    database,
    bundled.map(({ id }) => id),
  )
  const known = new Map(readableBriefs(stored).map((brief) => [brief.id, brief]))
  // An update that came by another way is newer than what this version of the extension brings.
  const newer = bundled.filter(({ id, updatedAt }) => updatedAt >= (known.get(id)?.updatedAt ?? ''))
  const places = new Map(newer.map(({ id }) => [id, { story: id, cameBy: 'bundled' as const }]))
  await putBriefs(database, newer, places)
  await database.put('bundled', mark, 'mark')
  return true
}
