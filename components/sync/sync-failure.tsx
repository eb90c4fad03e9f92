import type { SyncFailure } from '../../core/sync/sync-failure'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { syncFailureWords } from './failure-words'
import type { SyncEvents } from './types'

interface Props {
  failure: SyncFailure
  events: Pick<SyncEvents, 'onAllow' | 'onNow'>
}

/** What went wrong, and the presses that fix it where some do. */
export function SyncFailureNote({ failure, events }: Props) {
  const { t } = useText()
  const { kind } = failure
  return (
    <div class="source-failure" role="alert">
      <Icon name="alert" />
      <div>
        <p>{syncFailureWords(failure, t)}</p>
        {(kind === 'permission' || kind === 'consent' || kind === 'folder permission') && (
          <button
            type="button"
            class="button"
            onClick={() => events.onAllow('origin' in failure ? failure.origin : null)}
          >
            {t('sync.allow')}
          </button>
        )}
        {kind === 'loss' && (
          <p class="row">
            <button type="button" class="button" onClick={() => events.onNow('bring back')}>
              {t('sync.bringBack')}
            </button>
            <button type="button" class="button danger" onClick={() => events.onNow('deleted')}>
              {t('sync.thrownAway')}
            </button>
          </p>
        )}
      </div>
    </div>
  )
}
