import type { CopyFormat } from '../../core/settings'
import type { PopupPage } from '../../core/views'
import type { EvidenceContent } from '../evidence/types'
import { Icon } from '../icons/icon'
import { BriefHead } from '../shared/brief-head'
import { BriefSwitch } from '../shared/brief-switch'
import { BuiltInOffer } from '../shared/built-in-offer'
import { GeneratedAbout } from '../shared/generated-about'
import { GeneratedNote } from '../shared/generated-note'
import { Takeaways } from '../sidebar/takeaways'
import { WhyItMatters } from '../sidebar/why-it-matters'
import { useText } from '../text'
import type { PopupEvents } from './types'

/** The popup searches no page. */
const NOT_SOUGHT: EvidenceContent = { kind: 'none' }

interface Props {
  page: Extract<PopupPage, { kind: 'brief' }>
  format: CopyFormat
  events: Pick<PopupEvents, 'onCopy' | 'onBrief' | 'onOptions'>
}

/** The brief in short, as the sidebar begins it: headline, why it matters and the takeaways; what else there is to say follows. */
export function PopupBrief({ page, format, events: { onCopy, onBrief, onOptions } }: Props) {
  const { t } = useText()
  const { brief, generated, refused, saved, decision } = page
  const isOfThisPage = generated ? generated.saving === null : decision.kind === 'same-page'
  const highlights = generated?.notes?.marks ?? []
  return (
    <>
      {refused && (
        <p class="hint">
          <Icon name="alert" />
          <span>{refused === 'blocked' ? t('popup.blocked') : t('popup.removed')}</span>
        </p>
      )}
      {generated?.saving && <GeneratedNote brief={brief} made={generated} onBrief={onBrief} />}
      <BriefHead brief={brief} isOfThisPage={isOfThisPage} />
      <WhyItMatters brief={brief} highlights={highlights} evidence={NOT_SOUGHT} />
      <Takeaways
        brief={brief}
        highlights={highlights}
        current={null}
        onCopy={(index) => onCopy({ part: 'takeaway', index }, format)}
      />
      {generated?.saving === null && (
        <div class="quiet popup-about">
          <GeneratedAbout brief={brief} made={generated} />
        </div>
      )}
      {(!generated || generated.hasStory) && (
        <BriefSwitch shown={generated ? 'page' : 'story'} onBrief={onBrief} />
      )}
      {generated?.builtIn && generated.models.length === 0 && (
        <BuiltInOffer offer={generated.builtIn} onOptions={onOptions} />
      )}
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
