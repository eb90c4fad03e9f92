import { Skeleton } from '../shared/skeleton'
import { useText } from '../text'
import { PopupFailure } from './popup-failure'
import { PopupHeader } from './popup-header'
import { PopupView } from './popup-view'
import type { PopupContent, PopupEvents } from './types'

export type { PopupContent }

interface Props {
  content: PopupContent
  /** The last thing worth saying, such as what was copied. */
  toast: string | null
  events: PopupEvents
}

/** The popup: what Storypulse has to say of the page, at one click. */
export function Popup({ content, toast, events }: Props) {
  const { t } = useText()
  const view = content.kind === 'ready' ? content.view : null
  const decision = view && 'decision' in view.page ? view.page.decision : null
  return (
    <main class="popup">
      <PopupHeader decision={decision} onOptions={events.onOptions} />
      {content.kind === 'loading' && (
        <div class="popup-scroll">
          <Skeleton label={t('popup.loading')} />
        </div>
      )}
      {content.kind === 'error' && <PopupFailure onRetry={content.onRetry} />}
      {view && <PopupView view={view} events={events} />}
      <p class="toast" role="status" dir="auto">
        {toast}
      </p>
    </main>
  )
}
