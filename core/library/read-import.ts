import type { Brief } from '../brief/brief'
import { documentOf } from '../sources/document'
import type { FeedFault } from '../sources/fault'
import { readJson } from '../sources/json-place'
import { hasBriefs, readDocument } from '../sources/read-document'
import { type ArchiveStory, type ReadStory, readArchive, saysArchive } from './archive'

/** What a file gave: stories, and faults that belong to none of them. */
export interface ReadImport {
  /** Whether the stories carry where they stand; those of other files are placed by what they say. */
  isArchive: boolean
  stories: ReadStory[]
  faults: FeedFault[]
}

const lost = (wrong: string, fix: string, path = ''): FeedFault => ({ path, wrong, fix, weight: 'lost' })

const none = (fault: FeedFault): ReadImport => ({ isArchive: false, stories: [], faults: [fault] })

function storyOf(brief: Brief, now: number): ArchiveStory {
  return {
    id: brief.id,
    kept: false,
    readAt: null,
    note: '',
    notedAt: null,
    briefs: [{ brief, cameBy: 'imported', addedAt: now, changedAt: null, versions: [] }],
    visits: [],
  }
}

function fromDocument(text: string, now: number): ReadImport {
  const document = documentOf(text)
  if (hasBriefs(document)) {
    const { briefs, faults } = readDocument(document, now)
    return {
      isArchive: false,
      stories: briefs.map((brief) => ({ place: brief.id, story: storyOf(brief, now), faults: [] })),
      faults,
    }
  }
  if (document.kind === 'broken json') {
    const { line, column, near } = 'why' in document && 'fault' in document.why ? document.why.fault : BROKEN
    return none(
      lost(
        near ? `stops being JSON at ${JSON.stringify(near)}` : 'ends in the middle',
        'Export it again, or fix it there.',
        `line ${line}, column ${column}`,
      ),
    )
  }
  return none(
    lost(
      'holds no briefs',
      'Choose a library, a feed or a list of briefs in JSON, or a Markdown file of one.',
    ),
  )
}

const BROKEN = { line: 1, column: 1, near: '' }

/**
 * Reads a file to import: an archive of a library, a feed, briefs in JSON, or a brief in Markdown. Never throws; what is
 * broken is a fault and costs nothing but itself.
 * @param now ms since 1970.
 */
export function readImport(text: string, now: number): ReadImport {
  const json = readJson(text.replace(/^\uFEFF/, ''))
  if (!('data' in json) || !saysArchive(json.data)) return fromDocument(text, now)
  const stories = readArchive(json.data)
  if (stories) return { isArchive: true, stories, faults: [] }
  return none(
    lost('is a library of a newer Storypulse', 'Update Storypulse, then import it again.', 'version'),
  )
}
