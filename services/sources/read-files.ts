import type { Brief } from '../../core/brief/brief'
import { documentOf, type FeedDocument } from '../../core/sources/document'
import { type FeedFault, lostFault } from '../../core/sources/fault'
import { FEED_LIMITS } from '../../core/sources/limits'
import { noSourceFault } from '../../core/sources/no-source-words'
import { hasBriefs, readDocument } from '../../core/sources/read-document'
import { type PlacedBrief, uniqueBriefs } from '../../core/sources/unique-briefs'

/** Files of one import that are read; a folder of notes has fewer. */
const MOST_FILES = 20_000

/** A file of the reader's, read when its turn comes. */
export interface ReadableFile {
  /** With its folder, where it has one. */
  name: string
  size: number
  text(): Promise<string>
}

/** What files hold: their briefs, each once, and what is wrong with the rest. */
export interface FilesRead {
  briefs: Brief[]
  faults: FeedFault[]
}

const isMarkdown = (name: string) => /\.(?:md|markdown)$/i.test(name)
const isWanted = (name: string) => /\.(?:md|markdown|json|jsonfeed|txt)$/i.test(name)

async function documentIn(file: ReadableFile): Promise<FeedDocument> {
  const text = await file.text()
  // Notes without front matter are Markdown too; only their name says so.
  return isMarkdown(file.name) && text.trim() ? { kind: 'markdown', text } : documentOf(text)
}

async function readOne(file: ReadableFile, now: number): Promise<FilesRead> {
  const { name, size } = file
  if (size > FEED_LIMITS.text) {
    const most = FEED_LIMITS.text / 1e6
    return {
      briefs: [],
      faults: [lostFault(name, `is longer than ${most} MB`, 'Cut it into several files.')],
    }
  }
  const document = await documentIn(file)
  if ('why' in document) return { briefs: [], faults: [noSourceFault(document.why, name)] }
  if (!hasBriefs(document)) {
    const fault = lostFault(name, 'only names other files', 'Subscribe to it at its address instead.')
    return { briefs: [], faults: [fault] }
  }
  const { briefs, faults } = readDocument(document, now)
  return { briefs, faults: faults.map((fault) => ({ ...fault, path: `${name}: ${fault.path}` })) }
}

/**
 * Reads the briefs of files: JSON of any form that a source may have, and Markdown with front matter. In a folder other
 * files are passed over.
 * @param onRead told how many files are read.
 * @throws the signal's reason when it is ended.
 */
export async function readFiles(
  files: readonly ReadableFile[],
  { now, signal, onRead }: { now: number; signal: AbortSignal; onRead(done: number, of: number): void },
): Promise<FilesRead> {
  const wanted = files.length > 1 ? files.filter(({ name }) => isWanted(name)) : files
  const taken = wanted.slice(0, MOST_FILES)
  const placed: PlacedBrief[] = []
  const faults: FeedFault[] = []
  if (wanted.length > taken.length) {
    faults.push(
      lostFault('', `${wanted.length} files; the first ${MOST_FILES} are read`, 'Add the others apart.'),
    )
  }
  for (const [index, file] of taken.entries()) {
    signal.throwIfAborted()
    const read = await readOne(file, now)
    for (const brief of read.briefs) placed.push({ brief, path: file.name })
    faults.push(...read.faults)
    onRead(index + 1, taken.length)
  }
  const unique = uniqueBriefs(placed)
  return { briefs: unique.briefs, faults: [...faults, ...unique.faults] }
}
