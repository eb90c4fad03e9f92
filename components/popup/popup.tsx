import { useRef } from 'preact/hooks'
import { Making } from '../shared/making'
import { Skeleton } from '../shared/skeleton'
import { useText } from '../text'
import { PopupBody } from './popup-body'
import { PopupFailure } from './popup-failure'
import { PopupHeader } from './popup-header'
import type { PopupContent, PopupEvents } from './types'

export type { PopupContent }

interface Props {
  content: PopupContent
  /** The last thing worth saying, such as what was copied. */
  toast: string | null
  events: PopupEvents
}

/** The popup: what Storypulse has to say of the page, at one click. */
export function Popup({ content, toast, events: given }: Props) {
  const { t } = useText()
  const main = useRef<HTMLElement>(null)
  // What was pressed goes with what is shown; the focus stays with what holds both.
  const onBrief: PopupEvents['onBrief'] = (action) => {
    main.current?.focus()
    given.onBrief(action)
  }
  const events = { ...given, onBrief }
  const view = content.kind === 'ready' ? content.view : null
  return (
    <main ref={main} class="popup" tabIndex={-1}>
      <PopupHeader page={view?.page ?? null} onOptions={events.onOptions} onLibrary={events.onLibrary} />
      {content.kind === 'loading' && (
        <div class="popup-scroll">
          <Skeleton label={t('popup.loading')} />
        </div>
      )}
      {content.kind === 'making' && (
        <div class="popup-scroll">
          <Making progress={content.progress} onCancel={() => events.onBrief('stop')} />
        </div>
      )}
      {content.kind === 'error' && <PopupFailure onRetry={content.onRetry} />}
      {view && <PopupBody view={view} events={events} />}
      <p class="toast" role="status" dir="auto">
        {toast}
      </p>
    </main>
  )
}
