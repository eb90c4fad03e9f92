import { type ReadonlySignal, signal } from '@preact/signals'
import type { SourcesEvents, SourcesState } from '../../components/sources/types'
import type { Text } from '../../components/text'
import type { FeedProgress, SourcesView } from '../../core/sources/source-view'
import { SOURCES_SILENCE } from '../../core/timing'
import type { ToSources } from '../../messages'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { openFeedsDatabase } from '../../services/sources/database'
import { handOverJob } from '../../services/sources/hand-over'
import { type ReadableFile, readFiles } from '../../services/sources/read-files'
import { droppedFiles, readable } from './dropped-files'
import { createListEvents } from './lists-part'

/** ms between two looks at the clock, for the ages that are shown. */
const TICK = 30_000

/** The sources' part of a page: what it shows, and what each press does. */
export interface SourcesPart {
  state: ReadonlySignal<SourcesState>
  events: SourcesEvents
}

// What begins so comes from our own background, which sends nothing but what the messages' type says.
function isToSources(message: unknown): message is ToSources {
  return (
    typeof message === 'object' &&
    message !== null &&
    'name' in message &&
    typeof message.name === 'string' &&
    message.name.startsWith('background-sources:')
  )
}

/** Sets the sources' part of a page up, and asks the background for them. */
export function createSourcesPart({ t }: Text): SourcesPart {
  const state = signal<SourcesState>({
    view: null,
    failed: false,
    isOffline: !navigator.onLine,
    files: { state: 'idle' },
    lists: { state: 'idle' },
    now: Date.now(),
  })
  let listening: ReturnType<typeof setTimeout> | undefined
  let reading: AbortController | null = null

  const change = (to: Partial<SourcesState>) => {
    state.value = { ...state.peek(), now: Date.now(), ...to }
  }

  /** Asks again after a while in which nothing was heard, for as long as something is under way. */
  const listen = () => {
    clearTimeout(listening)
    const isAtWork = state.peek().view?.sources.some(({ progress }) => progress !== null)
    if (isAtWork) listening = setTimeout(() => void look(), SOURCES_SILENCE)
  }

  const take = async (work: () => Promise<SourcesView>): Promise<void> => {
    try {
      change({ view: await work(), failed: false })
    } catch (error) {
      console.error(error)
      change({ failed: true })
    }
    listen()
  }
  const look = () => take(() => ask('sources-background:view', {}))

  const progressed = (id: string, progress: FeedProgress) => {
    const { view } = state.peek()
    const with_ = (sources: SourcesView['sources']) =>
      sources.map((source) => (source.id === id ? { ...source, progress } : source))
    if (view) change({ view: { ...view, sources: with_(view.sources) } })
    listen()
  }

  const read = async (gathering: Promise<ReadableFile[]>) => {
    reading?.abort()
    reading = new AbortController()
    const { signal: ending } = reading
    try {
      change({ files: { state: 'reading', done: 0, of: 0 } })
      const files = await gathering
      const onRead = (done: number, of: number) => change({ files: { state: 'reading', done, of } })
      const found = await readFiles(files, { now: Date.now(), signal: ending, onRead })
      if (found.briefs.length === 0) return change({ files: { state: 'nothing', faults: found.faults } })
      const id = await handOverJob(found, openFeedsDatabase, Date.now())
      const [only] = files
      const title =
        files.length === 1 && only ? only.name : t('sources.filesTitle', files.length, [files.length])
      change({ files: { state: 'idle' } })
      await take(() => ask('sources-background:files', { id, title: title.slice(0, 200) }))
    } catch (error) {
      change({ files: { state: 'idle' } })
      if (ending.aborted) return
      console.error(error)
      change({ failed: true })
    }
  }

  browser.runtime.onMessage.addListener((message: unknown) => {
    if (!isToSources(message)) return undefined
    if (message.name === 'background-sources:changed') void look()
    else progressed(message.id, message.progress)
    return undefined
  })
  for (const event of ['online', 'offline']) {
    addEventListener(event, () => change({ isOffline: !navigator.onLine }))
  }
  setInterval(() => change({}), TICK)
  void look()

  const add = async (address: string) => {
    try {
      const outcome = await ask('sources-background:add', { address })
      await look()
      return outcome
    } catch (error) {
      console.error(error)
      change({ failed: true })
      return null
    }
  }

  return {
    state,
    events: {
      ...createListEvents({
        state: () => state.peek().lists,
        change: (lists) => change({ lists }),
        add,
        sources: () => state.peek().view?.sources ?? [],
        title: t('sources.title'),
      }),
      onAllow: (patterns) => browser.permissions.request({ origins: patterns }),
      onAdd: add,
      onDo: (id, what) => void take(() => ask('sources-background:do', { id, what })),
      onSet: (id, setting) => void take(() => ask('sources-background:set', { id, ...setting })),
      onRemove: (id, withBriefs) => void take(() => ask('sources-background:remove', { id, withBriefs })),
      onPutBack: () => void take(() => ask('sources-background:put-back', {})),
      onFiles: (files) => void read(Promise.resolve(files.map((file) => readable(file)))),
      onDrop: (dropped) => void read(droppedFiles(dropped)),
      onStopFiles: () => reading?.abort(),
      onRetry: () => void look(),
    },
  }
}
