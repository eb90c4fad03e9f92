import { useId } from 'preact/hooks'
import { type BriefMaking, MAKING, type SourceView } from '../../core/sources/source-view'
import { type Translate, useText } from '../text'
import type { SourcesEvents } from './types'

function words(making: BriefMaking, t: Translate): string {
  switch (making) {
    case 'asked':
      return t('sources.makingAsked')
    case 'opened':
      return t('sources.makingOpened')
    case 'at once':
      return t('sources.makingAtOnce')
  }
}

interface Props {
  source: SourceView
  events: Pick<SourcesEvents, 'onSet'>
}

/** Chooses when briefs are made of the articles a source names. */
export function MakingChoice({ source: { id, making }, events }: Props) {
  const { t } = useText()
  const group = useId()
  return (
    <div class="field">
      <label for={`${group}-making`}>{t('sources.making')}</label>
      <select
        id={`${group}-making`}
        value={making}
        aria-describedby={`${group}-more`}
        onChange={(event) => {
          const chosen = MAKING.find((one) => one === event.currentTarget.value)
          if (chosen) events.onSet(id, { making: chosen })
        }}
      >
        {MAKING.map((one) => (
          <option key={one} value={one}>
            {words(one, t)}
          </option>
        ))}
      </select>
      <p id={`${group}-more`} class="quiet">
        {t('sources.makingMore')}
      </p>
    </div>
  )
}
