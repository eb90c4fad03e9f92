import { useState } from 'preact/hooks'
import type { SyncView } from '../../core/sync/sync-view'
import { ago } from '../shared/ago'
import { grouped, isolate } from '../shared/format'
import { Parts } from '../shared/parts'
import { useText } from '../text'
import { SyncFailureNote } from './sync-failure'
import type { SyncEvents, SyncSectionState } from './types'

interface Props {
  view: Extract<SyncView, { isOn: true }>
  state: SyncSectionState
  events: SyncEvents
}

function Progress({ view: { progress }, events }: Pick<Props, 'view' | 'events'>) {
  const { t } = useText()
  if (!progress) return null
  const words = {
    reading: t('sync.reading'),
    merging: t('sync.merging'),
    writing: t('sync.writing'),
  }[progress.phase]
  return (
    <div class="reading" role="status">
      <progress max={Math.max(progress.of, 1)} value={progress.done} aria-label={words} />
      <p class="quiet">{words}</p>
      <button type="button" class="button" onClick={events.onEnd}>
        {t('sync.end')}
      </button>
    </div>
  )
}

/** What the last sync did, in words. */
function Report({ view: { report, canRestore }, events }: Pick<Props, 'view' | 'events'>) {
  const { t } = useText()
  if (!report) return null
  const { brought, marked, removed, damaged } = report
  return (
    <>
      <p class="quiet">
        <Parts
          of={[
            brought > 0 && t('sync.brought', brought, [grouped(brought, t)]),
            marked > 0 && t('sync.marked', marked, [grouped(marked, t)]),
            removed > 0 && t('sync.removed', removed, [grouped(removed, t)]),
            brought + marked + removed === 0 && t('sync.nothingNew'),
          ]}
        />{' '}
        {canRestore && (
          <button type="button" class="text-button" onClick={events.onRestore}>
            {t('sync.takeBack')}
          </button>
        )}
      </p>
      {damaged.length > 0 && (
        <details>
          <summary>{t('sync.damaged', damaged.length, [grouped(damaged.length, t)])}</summary>
          <p class="quiet">{t('sync.damagedMore')}</p>
          <ul class="plain">
            {damaged.map((name) => (
              <li key={name}>
                <code dir="ltr">{name}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** The machines that write into the same place. */
function Machines({ view: { name, others }, state, events }: Props) {
  const { t, locale } = useText()
  return (
    <ul class="machines">
      <li>
        <b dir="auto">{name}</b> <span class="quiet">{t('sync.thisMachine')}</span>
      </li>
      {others.map((machine) => (
        <li key={machine.id}>
          <b dir="auto">{machine.name}</b>{' '}
          <span class="quiet">{t('sync.wrote', [ago(machine.at, state.now, locale)])}</span>{' '}
          <button
            type="button"
            class="text-button"
            disabled={state.isBusy}
            aria-label={t('sync.forgetOne', [isolate(machine.name)])}
            onClick={() => events.onForget(machine.id)}
          >
            {t('sync.forget')}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The sync as it runs: where, with which machines, how it went, and the ways out. */
export function SyncOn({ view, state, events }: Props) {
  const { t, locale } = useText()
  const [isStopping, setStopping] = useState(false)
  const { place, syncedAt, progress, failure } = view
  const shown = state.failure ?? failure
  const where =
    place.kind === 'webdav'
      ? t('sync.atAddress', [isolate(place.address)])
      : t('sync.inFolder', [isolate(place.name)])
  return (
    <div class="sync-on">
      <p class="sync-where">{where}</p>
      <p role="status">
        {syncedAt === null ? t('sync.never') : t('sync.last', [ago(syncedAt, state.now, locale)])}
      </p>
      <Report view={view} events={events} />
      {shown && <SyncFailureNote failure={shown} events={events} />}
      <Progress view={view} events={events} />
      <h3>{t('sync.machines')}</h3>
      <Machines view={view} state={state} events={events} />
      {isStopping ? (
        // biome-ignore lint/a11y/useSemanticElements: it is a question within a section, no form.
        <div class="remove-choice" role="group" aria-label={t('sync.stop')}>
          <button type="button" class="button" onClick={() => events.onStop(false)}>
            {t('sync.stopKeep')}
          </button>
          <button type="button" class="button danger" onClick={() => events.onStop(true)}>
            {t('sync.stopWith')}
          </button>
          <button type="button" class="text-button" onClick={() => setStopping(false)}>
            {t('sync.stopNot')}
          </button>
        </div>
      ) : (
        <p class="row">
          <button
            type="button"
            class="button"
            disabled={progress !== null || state.isBusy}
            onClick={() => events.onNow()}
          >
            {t('sync.now')}
          </button>
          <button type="button" class="text-button" onClick={() => setStopping(true)}>
            {t('sync.stop')}
          </button>
        </p>
      )}
    </div>
  )
}
