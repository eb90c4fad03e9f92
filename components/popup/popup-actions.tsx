import type { CopyFormat } from '../../core/settings'
import type { PopupPage } from '../../core/views'
import { CopyButton } from '../shared/copy-button'
import { useText } from '../text'
import type { PopupEvents } from './types'

interface Props {
  page: Extract<PopupPage, { kind: 'brief' }>
  format: CopyFormat
  events: PopupEvents
}

/** Copying, and the way to the whole brief beside the page. */
export function PopupActions({ page: { sidebar }, format, events }: Props) {
  const { t } = useText()
  const label = { open: t('popup.close'), folded: t('popup.unfold'), closed: t('popup.open') }[sidebar]
  return (
    <div class="popup-actions">
      <CopyButton format={format} onCopy={events.onCopy} />
      <button
        type="button"
        class="button"
        onClick={() => events.onSidebar(sidebar === 'open' ? 'closed' : 'open')}
      >
        {label}
      </button>
    </div>
  )
}
