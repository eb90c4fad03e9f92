import type { CopyFormat } from '../../core/settings'
import type { PopupPage } from '../../core/views'
import { Icon } from '../icons/icon'
import { BriefHead } from '../shared/brief-head'
import { BriefSwitch } from '../shared/brief-switch'
import { MadeNote } from '../shared/made-note'
import { Takeaways } from '../sidebar/takeaways'
import { useText } from '../text'
import type { PopupEvents } from './types'

interface Props {
  page: Extract<PopupPage, { kind: 'brief' }>
  format: CopyFormat
  events: Pick<PopupEvents, 'onCopy' | 'onBrief'>
}

/** The brief in short: what it is where it was made of the page, headline, source and the takeaways. */
export function PopupBrief({ page, format, events: { onCopy, onBrief } }: Props) {
  const { t } = useText()
  const { brief, made, refused, saved } = page
  return (
    <>
      {refused && (
        <p class="hint">
          <Icon name="alert" />
          <span>{refused === 'blocked' ? t('popup.blocked') : t('popup.removed')}</span>
        </p>
      )}
      {(!made || made.hasStory) && <BriefSwitch shown={made ? 'page' : 'story'} onBrief={onBrief} />}
      {made && <MadeNote brief={brief} made={made} onBrief={onBrief} />}
      <BriefHead brief={brief} />
      <Takeaways
        brief={brief}
        marks={made?.notes?.marks ?? []}
        current={null}
        onCopy={(index) => onCopy({ part: 'takeaway', index }, format)}
      />
      {(made || saved) && (
        <p class="popup-own">
          {made && (
            <button type="button" class="text-button" onClick={() => onBrief('make again')}>
              {t('made.again')}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => onBrief('remove')}>
            {t('made.remove')}
          </button>
        </p>
      )}
    </>
  )
}
