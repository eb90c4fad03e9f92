import { useRef, useState } from 'preact/hooks'
import { useText } from '../../text'
import type { ConversationOptionEvents } from './types'

/** What can be done with the saved threads: keep them as a file, or forget them, which is asked twice. */
export function SavedActions({ events }: { events: ConversationOptionEvents }) {
  const { t } = useText()
  const [asks, setAsks] = useState(false)
  const row = useRef<HTMLDivElement>(null)
  const turn = (to: boolean) => {
    setAsks(to)
    // The button that was pressed goes; the focus stays in its row.
    setTimeout(() => row.current?.querySelector('button')?.focus())
  }
  return (
    <div ref={row} class="row">
      {asks ? (
        <>
          <p role="alert">{t('talkOptions.forgetAsk')}</p>
          <button type="button" class="button" onClick={() => turn(false)}>
            {t('talkOptions.keep')}
          </button>
          <button type="button" class="button danger" onClick={events.onForget}>
            {t('talkOptions.forget')}
          </button>
        </>
      ) : (
        <>
          <button type="button" class="button" onClick={events.onExport}>
            {t('talkOptions.export')}
          </button>
          <button type="button" class="button danger" onClick={() => turn(true)}>
            {t('talkOptions.forget')}
          </button>
        </>
      )}
    </div>
  )
}
