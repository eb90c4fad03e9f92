import { useEffect } from 'preact/hooks'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { BackupSection } from './backup-section'
import { HistorySection } from './history-section'
import { LIST_HREF } from './hrefs'
import type { KeepingEvents, KeepingState } from './keeping-types'
import { RoomSection } from './room-section'

/** How the library is kept: backup, room, and what is remembered of the reader's reading. */
export function Keeping({ state, events }: { state: KeepingState; events: KeepingEvents }) {
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
      <RoomSection room={state.room} onPersist={events.onPersist} />
      <HistorySection
        settings={state.settings}
        onSettings={events.onSettings}
        onClear={events.onClearHistory}
      />
    </div>
  )
}
