import { useEffect } from 'preact/hooks'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { BackupSection } from './backup-section'
import { HistorySection } from './history-section'
import { LIST_HREF } from './hrefs'
import type { KeepingEvents, KeepingState } from './keeping-types'
import { RoomSection } from './room-section'
import { SyncSection } from './sync/sync-section'
import type { SyncEvents, SyncState } from './sync/types'

interface Props {
  state: KeepingState
  events: KeepingEvents
  sync: { state: SyncState; events: SyncEvents }
}

/** How the library is kept: backup, sync, room, and what is remembered of the reader's reading. */
export function Keeping({ state, events, sync }: Props) {
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
      <RoomSection room={state.room} onPersist={events.onPersist} />
      <HistorySection
        settings={state.settings}
        onSettings={events.onSettings}
        onClear={events.onClearHistory}
      />
    </div>
  )
}
