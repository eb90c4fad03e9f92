import type { CopyFormat } from '../../core/settings'
import type { PopupPage } from '../../core/views'
import { Icon } from '../icons/icon'
import { BriefHead } from '../shared/brief-head'
import { BriefSwitch } from '../shared/brief-switch'
import { BuiltInOffer } from '../shared/built-in-offer'
import { GeneratedNote } from '../shared/generated-note'
import { Takeaways } from '../sidebar/takeaways'
import { useText } from '../text'
import type { PopupEvents } from './types'

interface Props {
  page: Extract<PopupPage, { kind: 'brief' }>
  format: CopyFormat
  events: Pick<PopupEvents, 'onCopy' | 'onBrief' | 'onOptions'>
}

/** The brief in short: what it is where it was made of the page, headline, source and the takeaways. */
export function PopupBrief({ page, format, events: { onCopy, onBrief, onOptions } }: Props) {
  const { t } = useText()
  const { brief, generated, refused, saved } = page
  return (
    <>
      {refused && (
        <p class="hint">
          <Icon name="alert" />
          <span>{refused === 'blocked' ? t('popup.blocked') : t('popup.removed')}</span>
        </p>
      )}
      {(!generated || generated.hasStory) && (
        <BriefSwitch shown={generated ? 'page' : 'story'} onBrief={onBrief} />
      )}
      {generated && <GeneratedNote brief={brief} made={generated} onBrief={onBrief} />}
      {generated?.builtIn && generated.models.length === 0 && (
        <BuiltInOffer offer={generated.builtIn} onOptions={onOptions} />
      )}
      <BriefHead brief={brief} />
      <Takeaways
        brief={brief}
        highlights={generated?.notes?.marks ?? []}
        current={null}
        onCopy={(index) => onCopy({ part: 'takeaway', index }, format)}
      />
      {(generated || saved) && (
        <p class="popup-own">
          {generated && (
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
