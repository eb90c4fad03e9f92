import type { NoSource } from './document'
import type { FeedFault } from './fault'
import { UNKNOWN_ADDRESS } from './unknown-address'

const OF_KIND: Record<Exclude<NoSource['kind'], 'broken json' | 'page'>, Pick<FeedFault, 'wrong' | 'fix'>> = {
  xml: {
    wrong: 'is XML, but neither RSS nor Atom',
    fix: 'Publish RSS, Atom, or a JSON Feed with "_storypulse".',
  },
  'other json': {
    wrong: 'is JSON, but neither a feed, a manifest nor a brief',
    fix: 'docs/brief-format.md shows what each looks like.',
  },
  empty: { wrong: 'is empty', fix: 'Write the feed into it.' },
  other: {
    wrong: 'is neither JSON nor Markdown with front matter',
    fix: 'docs/brief-format.md shows what both look like.',
  },
}

/** Stands before what a page of unknown address names by a path alone. */
const NOWHERE = new RegExp(`^${UNKNOWN_ADDRESS.slice(0, -1)}(?=/)`)

/** Why a document is no source, as a fault of the whole, for the one who wrote it. @param path where it was read from. */
export function noSourceFault(why: NoSource, path: string): FeedFault {
  if (why.kind === 'broken json') {
    const { line, column, near } = why.fault
    const there = near ? `at ${JSON.stringify(near)}` : 'where the text ends'
    return {
      path: `${path}, line ${line}, column ${column}`,
      wrong: `stops being JSON ${there}`,
      fix: 'Look for a comma, a quote or a bracket that is missing or too many there.',
      weight: 'lost',
    }
  }
  if (why.kind === 'page') {
    const named = why.feeds.map(({ address }) => address.replace(NOWHERE, '')).join(' ')
    const fix = named
      ? `The page names ${named}`
      : 'Name the feed in the page: <link rel="alternate" type="application/feed+json">.'
    return { path, wrong: 'is a page of HTML, no feed', fix, weight: 'lost' }
  }
  return { path, ...OF_KIND[why.kind], weight: 'lost' }
}
