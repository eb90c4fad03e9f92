import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { ListEvents, StoryEvents } from '../../components/library/types'
import type { Text } from '../../components/text'
import { SavedThreads } from '../../services/conversation/saved-threads'
import { sourceNames } from '../../services/sources/source-names'
import { createPageSettings, type PageSettings } from '../settings/page-settings'
import { createSyncPart, type SyncPart } from '../sync/sync-part'
import { DamageReports } from './damage-reports'
import { takeDroppedFiles } from './drop-files'
import { JobController } from './job-controller'
import { LibraryModel } from './library-model'
import { createListController, type ListController } from './list-controller'
import { createPagesPart, type PagesPart } from './pages-part'
import { StorageController } from './storage-controller'
import { StoryController } from './story-controller'
import { createStoryEvents } from './story-events'
import { type Where, whereOf } from './where'

/** The library's page: what it shows, and what each press does. */
export interface LibraryController {
  readonly where: ReadonlySignal<Where>
  readonly settings: PageSettings
  readonly library: LibraryModel
  readonly list: ListController
  /** The known pages, and the outlets they are of. */
  readonly pages: PagesPart
  readonly story: StoryController
  readonly keeping: StorageController
  readonly damage: DamageReports
  readonly sync: SyncPart
  /** The names of the sources, by their ids. */
  readonly sourceNames: ReadonlySignal<ReadonlyMap<string, string>>
  readonly listEvents: ListEvents
  readonly storyEvents: StoryEvents
  /** Reads what there is, what is on screen first. */
  begin(): Promise<void>
}

/** Sets the parts of the page up. Nothing is read yet. */
function createParts(text: Text) {
  const settings = createPageSettings()
  const where = signal(whereOf(location.hash))
  const library = new LibraryModel()
  const saved = new SavedThreads()
  const list = createListController(
    library,
    computed(() => settings.now.value.copyFormat),
  )
  const work = new JobController(library, saved, text, (gone) => {
    list.unselect(gone)
    list.again()
    const now = where.peek()
    if (now.page === 'story' && gone.includes(now.id)) location.hash = ''
  })
  const storyOfBrief = (brief: string) =>
    library.state.peek().stories.find(({ briefs }) => briefs.some(({ id }) => id === brief))?.id ?? null
  const pages = createPagesPart(storyOfBrief)
  const story = new StoryController(library, saved, work.failed, pages.coverageOf)
  const damage = new DamageReports(work.failed)
  const keeping = new StorageController({
    ...{ library, saved, work, text, settings: settings.now },
    save: (change) => void settings.save(change).catch(work.failed),
  })
  const sync = createSyncPart(() => void library.refresh().then(list.again))
  return { settings, where, library, list, work, pages, story, damage, keeping, sync }
}

type Parts = ReturnType<typeof createParts>

/** Shows what the page's address says, from now on. */
function followAddress({ where, pages, story, keeping, sync }: Parts, ending: AbortSignal): void {
  const read = () => {
    where.value = whereOf(location.hash)
  }
  addEventListener('hashchange', read, { signal: ending })
  const end = effect(() => {
    const now = where.value
    if (now.page === 'story') void story.open(now.id)
    else story.close()
    if (now.page === 'pages') void pages.look()
    if (now.page === 'keeping') {
      void keeping.look()
      void sync.look()
    }
  })
  ending.addEventListener('abort', end)
}

function createListEvents({ list, work, settings }: Parts): ListEvents {
  return {
    ...list.events,
    onDelete: (ids) => void work.remove(ids),
    onStar: (ids, kept) => void work.keep(ids, kept),
    onCopy: (ids, format) => void work.copy(ids, format).then(() => settings.copiedAs(format)),
    onExport: (ids, form) => void work.export(work.storiesOf(ids), form),
  }
}

/** Sets the library's page up. @param ending ends it; a page of the browser's ends with its document */
export function createLibraryPage(text: Text, ending = new AbortController().signal): LibraryController {
  const parts = createParts(text)
  const { settings, where, library, list, pages, keeping, damage } = parts
  const names = signal<ReadonlyMap<string, string>>(new Map())

  const readSourceNames = async () => {
    try {
      names.value = await sourceNames()
    } catch (error) {
      // The list then says less, nothing else.
      console.warn(error)
    }
  }

  /** Reads what the sources brought beside briefs. */
  const readSources = async () => {
    await Promise.all([readSourceNames(), pages.lookAtOutlets()])
    if (where.peek().page === 'pages') await pages.look()
  }

  followAddress(parts, ending)
  takeDroppedFiles((files) => {
    location.hash = '#keeping'
    void keeping.import(files)
  }, ending)
  const onVisible = () => {
    // What came meanwhile, by a source or from another page.
    if (document.visibilityState === 'visible') void library.refresh().then(list.again).then(readSources)
  }
  document.addEventListener('visibilitychange', onVisible, { signal: ending })

  return {
    ...parts,
    sourceNames: names,
    listEvents: createListEvents(parts),
    storyEvents: createStoryEvents({ ...parts, text, copyFormat: () => settings.now.peek().copyFormat }),
    begin: async () => {
      await settings.load()
      await library.refresh()
      list.again()
      await readSources()
      await library.putInOrder()
      await damage.look()
      await keeping.look()
      await keeping.lookAtDates()
    },
  }
}
