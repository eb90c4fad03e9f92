import { isGone } from '../../core/sync/flags'
import type { BaseStory, LocalStory } from '../../core/sync/known-story'
import {
  type Machine,
  SEGMENTS,
  type SyncStory,
  segmentFile,
  segmentOf,
  segmentText,
} from '../../core/sync/segment'
import { sha256 } from '../sha256'
import type { SyncHandle } from './database'
import type { SyncLibraryPort } from './library-port'
import { seal } from './seal'
import type { SyncTarget, TargetFile } from './target'

interface Writing {
  target: SyncTarget
  key: CryptoKey
  database: SyncHandle
  library: SyncLibraryPort
  machine: Machine
  now: number
  signal: AbortSignal
  onWritten: (done: number, of: number) => void
}

/** Everything by which what is written of a story differs, in one order. */
function factsOf({ id, briefs, isOwn, marks }: BaseStory, local: LocalStory | undefined): unknown[] {
  const { kept, read, note, gone } = marks
  const times = [kept, read, note, gone].flatMap(({ value, at }) => [value, at])
  return [id, briefs, isOwn, times, local?.signature]
}

/** What is written of stories: with their briefs those of the reader's own, of the others their marks. */
async function recordsOf(
  stories: readonly BaseStory[],
  locals: ReadonlyMap<string, LocalStory>,
  library: SyncLibraryPort,
): Promise<SyncStory[]> {
  const whole = stories.flatMap(({ id, isOwn, marks }) =>
    isOwn && !isGone(marks) ? (locals.get(id) ?? []) : [],
  )
  const contents = await library.contents(whole)
  return stories
    .filter(({ briefs }) => briefs.length > 0)
    .map(({ id, briefs, marks }) => ({
      id,
      briefs: [...briefs],
      ...marks,
      content: contents.get(id) ?? null,
    }))
}

/**
 * Writes the parts of what this machine knows that changed since they were last written, or are missing in the place. Each
 * machine writes its own files only, so that two never overwrite one another.
 */
export async function writeOwn(
  stories: readonly BaseStory[],
  local: readonly LocalStory[],
  files: readonly TargetFile[],
  { target, key, database, library, machine, now, signal, onWritten }: Writing,
): Promise<void> {
  const locals = new Map(local.map((story) => [story.id, story]))
  const there = new Set(files.map(({ name }) => name))
  const parts = Array.from({ length: SEGMENTS }, (): BaseStory[] => [])
  for (const story of stories) parts[segmentOf(story.id)]?.push(story)
  for (const [number, part] of parts.entries()) {
    signal.throwIfAborted()
    const name = segmentFile(machine.id, number)
    const sorted = part.sort((a, b) => (a.id < b.id ? -1 : 1))
    const hash = await sha256(
      JSON.stringify([machine.name, sorted.map((story) => factsOf(story, locals.get(story.id)))]),
    )
    const before = await database.use((opened) => opened.get('written', number))
    const isWritten = before === hash && there.has(name)
    if (isWritten || (part.length === 0 && !there.has(name))) continue
    const text = segmentText(machine, now, await recordsOf(sorted, locals, library))
    await target.write(name, await seal(key, name, text), signal)
    await database.use((opened) => opened.put('written', hash, number))
    onWritten(number + 1, SEGMENTS)
  }
}
