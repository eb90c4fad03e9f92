import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { SourcesEvents, SourcesState } from '../../components/sources/types'
import type { Text } from '../../components/text'
import type { FeedProgress, SourcesView } from '../../core/sources/source-view'
import { SOURCES_SILENCE } from '../../core/timing'
import type { ToSources } from '../../messages'
import { browser } from '../../services/browser'
import { ask } from '../../services/messaging'
import { droppedFiles, readable } from './dropped-files'
import { createFileReading } from './file-reading'
import { createListEvents } from './lists-part'

/** ms between two looks at the clock, for the ages that are shown. */
const TICK = 30_000

/** The sources' part of a page: what it shows, and what each press does. */
export interface SourcesPart {
  state: ReadonlySignal<SourcesState>
  events: SourcesEvents
}

/** How the sources on screen are asked for and changed. */
export interface SourcesStore {
  change(to: Partial<SourcesState>): void
  /** Shows the sources that work comes back with, or that there was no answer. */
  take(work: () => Promise<SourcesView>): Promise<void>
  look(): Promise<void>
  progressed(id: string, progress: FeedProgress): void
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

/** Keeps the sources on screen true, and asks again where nothing is heard of what is under way. */
function createStore(state: Signal<SourcesState>): SourcesStore {
  let listening: ReturnType<typeof setTimeout> | undefined

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

  return {
    change,
    take,
    look,
    progressed: (id, progress) => {
      const { view } = state.peek()
      const sources = view?.sources.map((source) => (source.id === id ? { ...source, progress } : source))
      if (view && sources) change({ view: { ...view, sources } })
      listen()
    },
  }
}

/** Follows the background, the connection and the clock. */
function follow({ change, look, progressed }: SourcesStore): void {
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
}

/** Sets the sources' part of a page up, and asks the background for them. */
export function createSourcesPart(text: Text): SourcesPart {
  const state = signal<SourcesState>({
    view: null,
    failed: false,
    isOffline: !navigator.onLine,
    files: { state: 'idle' },
    lists: { state: 'idle' },
    now: Date.now(),
  })
  const store = createStore(state)
  const { change, take, look } = store
  const files = createFileReading(store, text)

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

  follow(store)
  void look()
  return {
    state,
    events: {
      ...createListEvents({
        state: () => state.peek().lists,
        change: (lists) => change({ lists }),
        add,
        sources: () => state.peek().view?.sources ?? [],
        title: text.t('sources.title'),
      }),
      onAllow: (patterns) => browser.permissions.request({ origins: patterns }),
      onAdd: add,
      onDo: (id, what) => void take(() => ask('sources-background:do', { id, what })),
      onSet: (id, setting) => void take(() => ask('sources-background:set', { id, ...setting })),
      onRemove: (id, withBriefs) => void take(() => ask('sources-background:remove', { id, withBriefs })),
      onPutBack: () => void take(() => ask('sources-background:put-back', {})),
      onFiles: (chosen) => void files.read(Promise.resolve(chosen.map((file) => readable(file)))),
      onDrop: (dropped) => void files.read(droppedFiles(dropped)),
      onStopFiles: files.stop,
      onRetry: () => void look(),
    },
  }
}
