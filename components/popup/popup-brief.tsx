import type { CopyFormat } from '../../core/settings'
import type { PopupPage } from '../../core/views'
import { Icon } from '../icons/icon'
import { BriefHead } from '../shared/brief-head'
import { Takeaways } from '../sidebar/takeaways'
import { useText } from '../text'
import type { PopupEvents } from './types'

interface Props {
  page: Extract<PopupPage, { kind: 'brief' }>
  format: CopyFormat
  onCopy: PopupEvents['onCopy']
}

/** The brief in short: headline, source and the takeaways. */
export function PopupBrief({ page: { brief, removed }, format, onCopy }: Props) {
  const { t } = useText()
  return (
    <>
      {removed && (
        <p class="hint">
          <Icon name="alert" />
          <span>{t('popup.removed')}</span>
        </p>
      )}
      <BriefHead brief={brief} />
      <Takeaways
        brief={brief}
        current={null}
        onCopy={(index) => onCopy({ part: 'takeaway', index }, format)}
      />
    </>
  )
}
