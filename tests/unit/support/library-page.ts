import 'fake-indexeddb/auto'
import { signal } from '@preact/signals'
import { IDBFactory } from 'fake-indexeddb'
import { vi } from 'vitest'
import { JobController } from '../../../controllers/library/job-controller'
import { LibraryModel } from '../../../controllers/library/library-model'
import { createListController } from '../../../controllers/library/list-controller'
import { notice } from '../../../controllers/library/notices'
import { StorageController } from '../../../controllers/library/storage-controller'
import { StoryController } from '../../../controllers/library/story-controller'
import type { Brief } from '../../../core/brief/brief'
import { DEFAULT_SETTINGS } from '../../../core/settings'
import { libraryHandlers } from '../../../entrypoints/background/library-handlers'
import { SavedThreads } from '../../../services/conversation/saved-threads'
import { openLibraryDatabase } from '../../../services/library/database'
import { Library } from '../../../services/library/library'
import { done, holdClock, rest } from './clock'
import { FakeBrowser } from './fake-browser'
import { testText } from './text'

/** The library's page with its desks, and a background that keeps the library; both on one database in memory. */
export class LibraryPage {
  readonly browser = new FakeBrowser().install()
  readonly library = new Library([], openLibraryDatabase)
  readonly settings = signal(DEFAULT_SETTINGS)
  readonly model = new LibraryModel()
  readonly saved = new SavedThreads()
  readonly gone: (readonly string[])[] = []
  readonly work = new JobController(this.model, this.saved, testText, (ids) => this.gone.push(ids))
  readonly list = createListController(this.model, signal('rich'))
  readonly story = new StoryController(this.model, this.saved, this.work.failed, async () => [])
  readonly keeping = new StorageController({
    library: this.model,
    saved: this.saved,
    work: this.work,
    settings: this.settings,
    text: testText,
    save: (change) => {
      this.settings.value = { ...this.settings.peek(), ...change }
    },
  })
  /** Files handed to the reader. */
  readonly files: { name: string; blob: Blob }[] = []
  /** What each request to the background fails with from now on, by its name. */
  readonly failures = new Map<string, string>()

  /** Opens the page on a library with some briefs, each a story of its own. */
  static async open(briefs: readonly Brief[]): Promise<LibraryPage> {
    globalThis.indexedDB = new IDBFactory()
    holdClock()
    const page = new LibraryPage()
    page.browser.onAsked = (message) => page.answer(message as { name: string; payload: unknown })
    page.catchFiles()
    const places = new Map(briefs.map(({ id }) => [id, { story: id, cameBy: 'source' as const }]))
    await done(page.library.putAll(briefs, 'source', places))
    await done(page.model.refresh())
    return page
  }

  /** Ids of the stories in the list, as it shows them. */
  get listed(): string[] {
    return this.list.state.value.found.map(({ id }) => id)
  }

  /** What was said last; '' where nothing is on screen. */
  get said(): string {
    return notice.value?.text ?? ''
  }

  /** Takes back what was done last, as the notice offers. @throws where it offers nothing. */
  async undo(): Promise<void> {
    if (!notice.value?.onUndo) throw new Error(`“${this.said}” offers no way back`)
    notice.value.onUndo()
    await rest(200)
  }

  async close(): Promise<void> {
    await rest()
    vi.clearAllTimers()
    vi.useRealTimers()
    notice.value = null
    this.browser.remove()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
    globalThis.indexedDB = new IDBFactory()
  }

  private async answer({ name, payload }: { name: string; payload: unknown }): Promise<unknown> {
    const failure = this.failures.get(name)
    if (failure) return { ok: false, error: failure }
    const handle: unknown = Reflect.get(libraryHandlers(this.library), name)
    if (typeof handle !== 'function') return { ok: true, value: null }
    try {
      return { ok: true, value: await Reflect.apply(handle, null, [payload]) }
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.name : 'Error' }
    }
  }

  private catchFiles(): void {
    let blob = new Blob()
    vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
      if (given instanceof Blob) blob = given
      return 'blob:given'
    })
    vi.spyOn(URL, 'revokeObjectURL').mockReturnValue()
    const { files } = this
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      files.push({ name: this.download, blob })
    })
  }
}
