import { computed, type ReadonlySignal, signal } from '@preact/signals'
import type {
  ImportState,
  StorageEvents,
  StorageState,
  StorageUsage,
} from '../../components/library/storage-types'
import type { Text } from '../../components/text'
import type { Settings } from '../../core/settings'
import type { SavedThreads } from '../../services/conversation/saved-threads'
import { backupDates, isBackupDue, tomorrow } from '../../services/library/backup-dates'
import { countAll, storageUsage } from '../../services/library/usage'
import { clearVisits } from '../../services/library/visits'
import { clearRecents } from '../../services/recents'
import { importFiles } from './import-files'
import type { JobController } from './job-controller'
import type { LibraryModel } from './library-model'
import { say } from './notices'

/** What backup, room and history work with. */
export interface StorageParts {
  library: LibraryModel
  saved: SavedThreads
  work: JobController
  settings: ReadonlySignal<Settings>
  text: Text
  save: (change: Partial<Settings>) => void
}

/** Backup, room and history: what their page shows and does. */
export class StorageController {
  readonly isDue = signal(false)
  private readonly room = signal<StorageUsage | null>(null)
  private readonly dates = signal<{ exportedAt: number | null; quietUntil: number | null } | null>(null)
  private readonly importing = signal<ImportState>({ kind: 'idle' })
  private stop: AbortController | null = null

  constructor(private readonly parts: StorageParts) {}

  readonly state = computed<StorageState>(() => ({
    settings: this.parts.settings.value,
    usage: this.room.value,
    total: this.parts.library.state.value.stories.length,
    kept: this.parts.library.state.value.stories.filter(({ kept }) => kept).length,
    exportedAt: this.dates.value?.exportedAt ?? null,
    importing: this.importing.value,
  }))

  readonly events: StorageEvents = {
    onExport: (what, form) => {
      const all = this.parts.library.state.peek().stories
      void this.parts.work
        .export(what === 'all' ? all : all.filter(({ kept }) => kept), form)
        // Only what can be imported whole is a backup.
        .then((done) => (done && what === 'all' && form === 'json' ? this.noteExport() : undefined))
    },
    onImport: (files) => void this.import(files),
    onStopImport: () => this.stop?.abort(),
    onCloseReport: () => {
      this.importing.value = { kind: 'idle' }
    },
    onPersist: () => void this.persist(),
    onSettings: (change) => {
      this.parts.save(change)
      void this.lookAtDates({ ...this.parts.settings.peek(), ...change })
    },
    onClearHistory: () => void this.clearHistory(),
  }

  /** Looks how much is kept, and whether a backup is due. */
  async look(): Promise<void> {
    try {
      const counts = await this.parts.library.use(countAll)
      const { used, most } = await storageUsage(navigator.storage)
      const persisted = await navigator.storage.persisted()
      this.room.value = { used, most, persisted, counts }
    } catch (error) {
      // The page says less then, nothing else.
      console.error(error)
    }
  }

  /** Looks whether the reader wants to be reminded of a backup now. */
  async lookAtDates(settings = this.parts.settings.peek()): Promise<void> {
    this.dates.value = await backupDates.get()
    this.isDue.value = isBackupDue(this.dates.value, settings.backup, Date.now())
  }

  /** Puts the reminder off. */
  async later(): Promise<void> {
    await backupDates.update((now) => ({ ...now, quietUntil: tomorrow(Date.now()) }))
    await this.lookAtDates()
  }

  /** Imports files; a second import waits for nothing and is not begun while one runs. */
  async import(files: readonly File[]): Promise<void> {
    if (this.importing.peek().kind === 'running') return
    this.stop = new AbortController()
    await importFiles(files, {
      ...this.parts,
      signal: this.stop.signal,
      onState: (state) => {
        this.importing.value = state
      },
    })
    await this.parts.library.refresh()
    await this.look()
  }

  private async noteExport(): Promise<void> {
    await backupDates.update((now) => ({ ...now, exportedAt: Date.now() }))
    await this.lookAtDates()
  }

  private async persist(): Promise<void> {
    const { t } = this.parts.text
    const isKept = await navigator.storage.persist()
    say(isKept ? t('library.persistDone') : t('library.persistRefused'), { bad: !isKept })
    await this.look()
  }

  private async clearHistory(): Promise<void> {
    try {
      await this.parts.library.use(clearVisits)
      await clearRecents()
      say(this.parts.text.t('library.historyCleared'))
      await this.look()
    } catch (error) {
      this.parts.work.failed(error)
    }
  }
}
