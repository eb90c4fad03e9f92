import { useId } from 'preact/hooks'
import { HOURS, SOURCE_DAYS, type SourceView } from '../../core/sources/source-view'
import { wholeNumber } from '../shared/format'
import { type Translate, useText } from '../text'
import { MakingChoice } from './making-choice'
import { TopicChoice } from './topic-choice'
import type { SourcesEvents } from './types'

const HOUR_STEPS = [1, 3, 6, 12, 24, 72, HOURS.most]
const DAY_STEPS = [1, 2, 3, 7, 14, 30, SOURCE_DAYS.most]

const hourWords = (hours: number, t: Translate) =>
  hours % 24 === 0
    ? t('sources.everyDays', hours / 24, [wholeNumber(hours / 24, t)])
    : t('sources.everyHours', hours, [wholeNumber(hours, t)])

const withOwn = (steps: readonly number[], own: number) => [...new Set([...steps, own])].sort((a, b) => a - b)

interface Props {
  source: SourceView
  events: Pick<SourcesEvents, 'onSet' | 'onDo'>
}

/** What can be set of a source: how often it is asked, how far back, which topics; and having everything again. */
export function SourceSettings({ source, events }: Props) {
  const { t } = useText()
  const group = useId()
  const { id, kind, everyHours, days, offered, chosen, isOn } = source
  const choose = (next: string[]) => events.onSet(id, { chosen: next, ...(!isOn && { isOn: true }) })
  return (
    <div class="source-settings">
      {offered.length > 1 && (
        <TopicChoice
          key={`${offered.length} ${chosen.join()}`}
          source={source}
          onChoose={choose}
          onLookAgain={() => events.onDo(id, 'look again')}
        />
      )}
      <div class="field">
        <label for={`${group}-often`}>{t('sources.often')}</label>
        <select
          id={`${group}-often`}
          value={everyHours}
          onChange={(event) => events.onSet(id, { everyHours: Number(event.currentTarget.value) })}
        >
          {withOwn(HOUR_STEPS, everyHours).map((hours) => (
            <option key={hours} value={hours}>
              {hourWords(hours, t)}
            </option>
          ))}
        </select>
      </div>
      {kind === 'shards' && (
        <div class="field">
          <label for={`${group}-days`}>{t('sources.days')}</label>
          <select
            id={`${group}-days`}
            value={days}
            onChange={(event) => events.onSet(id, { days: Number(event.currentTarget.value) })}
          >
            {withOwn(DAY_STEPS, days).map((count) => (
              <option key={count} value={count}>
                {t('sources.lastDays', count, [wholeNumber(count, t)])}
              </option>
            ))}
          </select>
        </div>
      )}
      {kind === 'articles' && <MakingChoice source={source} events={events} />}
      <p class="quiet">
        {t('sources.startOverMore')}{' '}
        <button type="button" class="text-button" onClick={() => events.onDo(id, 'start over')}>
          {t('sources.startOver')}
        </button>
      </p>
    </div>
  )
}
