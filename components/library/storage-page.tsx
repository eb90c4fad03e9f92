import { useEffect } from 'preact/hooks'
import { Icon } from '../icons/icon'
import { SyncSection } from '../sync/sync-section'
import type { SyncEvents, SyncSectionState } from '../sync/types'
import { useText } from '../text'
import { BackupSection } from './backup-section'
import { HistorySection } from './history-section'
import { LIST_HREF } from './hrefs'
import { StorageSection } from './storage-section'
import type { StorageEvents, StorageState } from './storage-types'

interface Props {
  state: StorageState
  events: StorageEvents
  sync: { state: SyncSectionState; events: SyncEvents }
}

/** How the library is kept: backup, sync, room, and what is remembered of the reader's reading. */
export function StoragePage({ state, events, sync }: Props) {
  const { t } = useText()
  useEffect(() => scrollTo(0, 0), [])
  return (
    <div class="keeping page">
      <nav>
        <a class="text-button" href={LIST_HREF}>
          <Icon name="back" />
          {t('library.back')}
        </a>
      </nav>
      <BackupSection state={state} events={events} />
      <SyncSection state={sync.state} events={sync.events} />
      <StorageSection usage={state.usage} onPersist={events.onPersist} />
      <HistorySection
        settings={state.settings}
        onSettings={events.onSettings}
        onClear={events.onClearHistory}
      />
    </div>
  )
}
