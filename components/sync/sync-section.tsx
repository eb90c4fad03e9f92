import { useText } from '../text'
import { SyncOn } from './sync-on'
import { SyncSetup } from './sync-setup'
import type { SyncEvents, SyncSectionState } from './types'

/** The sync between the reader's own machines: off until it is set up here. */
export function SyncSection({ state, events }: { state: SyncSectionState; events: SyncEvents }) {
  const { t } = useText()
  const { view, isSilent } = state
  return (
    <section class="page-section" id="sync">
      <h2>{t('sync.title')}</h2>
      <p>{t('sync.lead')}</p>
      {isSilent && (
        <p class="invalid" role="alert">
          {t('sync.silent')}{' '}
          <button type="button" class="text-button" onClick={events.onRetry}>
            {t('sync.retry')}
          </button>
        </p>
      )}
      {view?.isOn === false && (
        <details class="sync-off" open={state.failure !== null || state.isBusy}>
          <summary>{t('sync.setUp')}</summary>
          <SyncSetup state={state} events={events} />
        </details>
      )}
      {view?.isOn === true && <SyncOn view={view} state={state} events={events} />}
    </section>
  )
}
