import { useId, useState } from 'preact/hooks'
import { hostOf } from '../../core/models/model-address'
import { sourcePermissions } from '../../core/sources/kagi/offer'
import type { SourceView } from '../../core/sources/source-view'
import { isolate } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { Switch } from '../shared/switch'
import { useText } from '../text'
import { FailureNote } from './failure-note'
import { Faults } from './faults'
import { SourceProgress } from './progress'
import { RemoveChoice } from './remove-choice'
import { SourceSettings } from './source-settings'
import { StateLine } from './state-line'
import type { SourcesEvents } from './types'

interface Props {
  source: SourceView
  now: number
  events: SourcesEvents
}

/** One source: what it is, how it stands, and what can be done with it. */
export function SourceRow({ source, now, events }: Props) {
  const { t } = useText()
  const group = useId()
  const { id, title, address, kind, isOn, licence, failure, faults, progress, offered, chosen } = source
  const isFiles = kind === 'files'
  const mustChoose = offered.length > 1 && chosen.length === 0
  const [open, setOpen] = useState<'settings' | 'remove' | null>(mustChoose ? 'settings' : null)
  const name = isolate(title)
  const host = hostOf(address)

  return (
    <li class="source" aria-labelledby={`${group}-title`}>
      <div class="source-head">
        <div>
          <h3 id={`${group}-title`} dir="auto">
            {title}
          </h3>
          {!isFiles && host !== title && (
            <p class="quiet" dir="ltr">
              {host}
            </p>
          )}
        </div>
        {!isFiles && !mustChoose && (
          <Switch label={t('sources.on')} on={isOn} onChange={(on) => events.onSet(id, { isOn: on })} />
        )}
      </div>
      <StateLine source={source} now={now} />
      {licence && (
        <p class="source-line quiet">
          {t('sources.licence')} <OutsideLink href={licence.url}>{licence.name}</OutsideLink>
        </p>
      )}
      {failure && !progress && (
        <FailureNote
          failure={failure}
          onAllow={(pattern) =>
            void events
              .onAllow([...new Set([pattern, ...sourcePermissions(address)])])
              .then((allowed) => allowed && events.onDo(id, 'refresh'))
          }
        />
      )}
      {progress && <SourceProgress progress={progress} onCancel={() => events.onDo(id, 'cancel')} />}
      <Faults faults={faults} />
      {open !== 'remove' && (
        <div class="row">
          {!isFiles && !progress && !mustChoose && (
            <button
              type="button"
              class="button"
              aria-label={t('sources.refreshOne', [name])}
              onClick={() => events.onDo(id, 'refresh')}
            >
              {t('sources.refresh')}
            </button>
          )}
          {!isFiles && (
            <button
              type="button"
              class="text-button"
              aria-expanded={open === 'settings'}
              aria-label={t('sources.settingsOf', [name])}
              onClick={() => setOpen(open === 'settings' ? null : 'settings')}
            >
              {t('sources.settings')}
            </button>
          )}
          <button
            type="button"
            class="text-button"
            aria-label={t('sources.removeOne', [name])}
            onClick={() => setOpen('remove')}
          >
            {t('sources.remove')}
          </button>
        </div>
      )}
      {open === 'settings' && <SourceSettings source={source} events={events} />}
      {open === 'remove' && (
        <RemoveChoice
          source={source}
          onRemove={(withBriefs) => events.onRemove(id, withBriefs)}
          onKeep={() => setOpen(null)}
        />
      )}
    </li>
  )
}
