import '../../assets/tokens.css'
import '../../assets/shared.css'
import '../../assets/page.css'
import '../../assets/library.css'
import { computed, effect, signal } from '@preact/signals'
import { type ComponentChildren, render } from 'preact'
import { DamageBanner } from '../../components/library/damage-banner'
import { DueBanner } from '../../components/library/due-banner'
import { KnownOutlets } from '../../components/library/known-outlets'
import { type LibraryContent, LibraryPage } from '../../components/library/library-page'
import { KnownPages } from '../../components/library/pages/known-pages'
import { SourceNames } from '../../components/library/source-names'
import { StoragePage } from '../../components/library/storage-page'
import type { ListEvents, StoryEvents } from '../../components/library/types'
import { TextProvider } from '../../components/text'
import type { SavedThread } from '../../core/conversation/saved-thread'
import type { StoryDetail } from '../../core/library/story-detail'
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings'
import { browser } from '../../services/browser'
import { SavedThreads } from '../../services/conversation/saved-threads'
import { splitBrief } from '../../services/library/split-story'
import { ask } from '../../services/messaging'
import { sourceNames } from '../../services/sources/source-names'
import { dressPage, pageRoot, preparePage } from '../shared/own-page'
import { readerText } from '../shared/text'
import { DamageDesk } from './damage-desk'
import { takeDroppedFiles } from './drop-files'
import { KeepingDesk } from './keeping-desk'
import { createListDesk } from './list-desk'
import { notice, say } from './notices'
import { createPagesPart } from './pages-part'
import { Shelf } from './shelf'
import { StoryDesk } from './story-desk'
import { createSyncPart } from './sync-part'
import { whereOf } from './where'
import { WorkDesk } from './work-desk'

const text = readerText()
const settings = signal<Settings>(DEFAULT_SETTINGS)
const where = signal(whereOf(location.hash))

const shelf = new Shelf()
const list = createListDesk(
  shelf,
  computed(() => settings.value.copyFormat),
)
const saved = new SavedThreads()
const work = new WorkDesk(shelf, saved, text, (gone) => {
  list.unselect(gone)
  list.again()
  const now = where.peek()
  if (now.page === 'story' && gone.includes(now.id)) location.hash = ''
})
const damage = new DamageDesk(work.failed)
const storyOfBrief = (brief: string) =>
  shelf.state.peek().stories.find(({ briefs }) => briefs.some(({ id }) => id === brief))?.id ?? null
const pages = createPagesPart(storyOfBrief)
const story = new StoryDesk(shelf, saved, work.failed, pages.coverageOf)
const keeping = new KeepingDesk(shelf, saved, work, settings, text, (change) => void save(change))

async function save(change: Partial<Settings>): Promise<void> {
  const next = { ...settings.peek(), ...change }
  settings.value = next
  try {
    settings.value = await ask('options-background:save', { settings: next })
  } catch (error) {
    work.failed(error)
  }
}

const listEvents: ListEvents = {
  ...list.events,
  onDelete: (ids) => void work.remove(ids),
  onStar: (ids, kept) => void work.keep(ids, kept),
  onCopy: (ids, format) => void work.copy(ids, format).then(() => takeFormat(format)),
  onExport: (ids, form) => void work.export(work.storiesOf(ids), form),
}

function takeFormat(copyFormat: Settings['copyFormat']): void {
  settings.value = { ...settings.peek(), copyFormat }
}

/** Does something with the story on screen, where there is one. */
const onStory =
  <A extends unknown[]>(work: (story: StoryDetail, ...given: A) => unknown) =>
  (...given: A) => {
    const now = story.state.peek()
    if (now.kind === 'ready') void work(now.story, ...given)
  }

const storyEvents: StoryEvents = {
  onNote: (id, note) => void story.note(id, note),
  onStar: onStory(async ({ id }, kept: boolean) => {
    await work.keep([id], kept)
    await story.again()
  }),
  onUnread: onStory(async ({ id }) => {
    if (await story.unread(id)) say(text.t('library.marked'))
  }),
  onDelete: onStory(({ id }) => work.remove([id])),
  onCopy: onStory(({ id }, format) => work.copy([id], format)),
  onCopyTakeaway: onStory(({ briefs }, brief: number, index: number) => {
    const chosen = briefs[brief]
    return chosen && work.copyTakeaway(chosen.brief, index, settings.peek().copyFormat)
  }),
  onExport: onStory(({ id }, form) => work.export(work.storiesOf([id]), form)),
  onSplit: onStory(async ({ id }, briefId: string) => {
    await split(briefId, briefId)
    say(text.t('library.split'), { onUndo: () => void split(briefId, id) })
  }),
  onForgetVisit: (url) => void story.forgetVisit(url),
  onRemoveThread: (thread) => void removeThread(thread),
}

async function removeThread(thread: SavedThread): Promise<void> {
  if (!(await story.setThreadSaved(thread, false))) return
  say(text.t('library.threadRemoved'), { onUndo: () => void story.setThreadSaved(thread, true) })
}

async function split(briefId: string, to: string): Promise<void> {
  try {
    await shelf.use((database) => splitBrief(database, briefId, to))
    await shelf.refresh()
    await story.again()
  } catch (error) {
    work.failed(error)
  }
}

const sync = createSyncPart(() => void shelf.refresh().then(list.again))

const drawKeeping = () => (
  <StoragePage
    state={keeping.state.value}
    events={keeping.events}
    sync={{ state: sync.state.value, events: sync.events }}
  />
)

const drawPages = () => <KnownPages state={pages.state.value} events={pages.events} />

const content = computed<LibraryContent>(() => {
  const { kind } = shelf.state.value
  if (kind === 'failed' || kind === 'newer')
    return { kind: 'error', isNewer: kind === 'newer', onRetry: () => void shelf.refresh() }
  if (where.value.page === 'pages') return { kind: 'pages', draw: drawPages }
  if (where.value.page === 'story') return { kind: 'story', state: story.state.value }
  if (kind === 'loading') return { kind: 'loading' }
  if (where.value.page === 'list') return { kind: 'list', state: list.state.value }
  return { kind: 'keeping', draw: drawKeeping }
})

const names = signal<ReadonlyMap<string, string>>(new Map())

async function lookAtSources(): Promise<void> {
  try {
    names.value = await sourceNames()
  } catch (error) {
    // The list then says less, nothing else.
    console.warn(error)
  }
}

function SourceList({ children }: { children: ComponentChildren }) {
  return (
    <SourceNames.Provider value={names.value}>
      <KnownOutlets.Provider value={pages.outlets.value}>{children}</KnownOutlets.Provider>
    </SourceNames.Provider>
  )
}

function App() {
  return (
    <LibraryPage
      content={content.value}
      banner={
        <>
          {damage.damage.value && (
            <DamageBanner
              damage={damage.damage.value}
              onSave={() => void damage.save()}
              onClose={() => void damage.close()}
            />
          )}
          {keeping.isDue.value && (
            <DueBanner
              onExport={() => keeping.events.onExport('all', 'json')}
              onLater={() => void keeping.later()}
            />
          )}
        </>
      }
      copyFormat={settings.value.copyFormat}
      notice={notice.value}
      listEvents={listEvents}
      storyEvents={storyEvents}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  )
}

preparePage(text.t('library.pageTitle'))
render(
  <TextProvider text={text}>
    <SourceList>
      <App />
    </SourceList>
  </TextProvider>,
  pageRoot(),
)

addEventListener('hashchange', () => {
  where.value = whereOf(location.hash)
})
effect(() => {
  const now = where.value
  if (now.page === 'story') void story.open(now.id)
  else story.close()
  if (now.page === 'pages') void pages.look()
  if (now.page === 'keeping') {
    void keeping.look()
    void sync.look()
  }
})
takeDroppedFiles((files) => {
  location.hash = '#keeping'
  void keeping.import(files)
})
async function lookAtAll(): Promise<void> {
  await Promise.all([lookAtSources(), pages.lookAtOutlets()])
  if (where.peek().page === 'pages') await pages.look()
}
document.addEventListener('visibilitychange', () => {
  // What came meanwhile, by a source or from another page.
  if (document.visibilityState === 'visible') void shelf.refresh().then(list.again).then(lookAtAll)
})

settings.value = await ask('options-background:settings', {}).catch((error: unknown) => {
  console.error(error)
  return DEFAULT_SETTINGS
})
dressPage(settings.value.theme, settings.value.textSize)
await shelf.refresh()
list.again()
await lookAtAll()
await shelf.putInOrder()
await damage.look()
await keeping.look()
await keeping.lookAtDates()
