import type { SourceListState, SourcesEvents } from '../../components/sources/types'
import { permissionFor } from '../../core/models/model-address'
import type { FeedFailure } from '../../core/sources/failure'
import { FeedAddressError, feedAddress } from '../../core/sources/feed-address'
import { readOpml, writeOpml } from '../../core/sources/opml'
import type { FoundFeed } from '../../core/sources/page-links'
import type { AddOutcome, SourceView } from '../../core/sources/source-view'
import { browser } from '../../services/browser'
import { saveFile } from '../shared/save-file'

/** Bytes of a list that are read; 1,000 feeds take some 300 KB. */
const MOST = 5_000_000

/** What the lists' part works with. */
interface ListTools {
  state(): SourceListState
  change(to: SourceListState): void
  add(address: string): Promise<AddOutcome | null>
  sources(): readonly SourceView[]
  /** What an exported list is called. */
  title: string
}

type ListEvents = Pick<SourcesEvents, 'onList' | 'onAddList' | 'onStopList' | 'onExportList'>

/** The hosts that must be asked of the browser for some addresses; those that cannot be used are passed over. */
function hostsOf(feeds: readonly FoundFeed[]): string[] {
  const patterns = feeds.flatMap(({ address }) => {
    try {
      return [permissionFor(feedAddress(address))]
    } catch (error) {
      if (error instanceof FeedAddressError) return []
      throw error
    }
  })
  return [...new Set(patterns)]
}

async function feedsIn(file: File): Promise<FoundFeed[]> {
  return file.size > MOST ? [] : (readOpml(await file.text()) ?? [])
}

/** What each press on lists of sources does. */
export function createListEvents({ state, change, add, sources, title }: ListTools): ListEvents {
  let ending = new AbortController()

  const addAll = async (feeds: readonly FoundFeed[], { signal }: AbortController) => {
    const done = { added: 0, known: 0 }
    const failed: { address: string; failure: FeedFailure }[] = []
    for (const [index, { address }] of feeds.entries()) {
      if (signal.aborted) break
      change({ state: 'adding', done: index, of: feeds.length })
      const outcome = await add(address)
      if (outcome?.kind === 'added') done.added++
      else if (outcome?.kind === 'known') done.known++
      else if (outcome?.kind === 'choose' && outcome.feeds[0]) {
        // A list names one source in each line; of a page that names several it is the first.
        const named = await add(outcome.feeds[0].address)
        if (named?.kind === 'added') done.added++
      } else if (outcome?.kind === 'failed') failed.push({ address, failure: outcome.failure })
    }
    change({ state: 'done', ...done, failed })
  }

  return {
    onList: (file) => {
      void feedsIn(file).then((feeds) =>
        change(feeds.length > 0 ? { state: 'asking', feeds, title: file.name } : { state: 'nothing' }),
      )
    },
    onAddList: () => {
      const now = state()
      if (now.state !== 'asking') return
      const controller = new AbortController()
      ending = controller
      // The browser's question has to be asked in the gesture itself. What it does not allow fails by itself, with its reason.
      const asked = browser.permissions.request({ origins: hostsOf(now.feeds) })
      void asked.catch(console.error).then(() => addAll(now.feeds, controller))
    },
    onStopList: () => {
      ending.abort()
      if (state().state === 'asking') change({ state: 'idle' })
    },
    onExportList: () => {
      const feeds = sources().filter(({ kind }) => kind !== 'files')
      const blob = new Blob([writeOpml(title, feeds)], { type: 'text/x-opml' })
      saveFile('storypulse-sources.opml', blob)
    },
  }
}
