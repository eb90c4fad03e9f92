import { useRef } from 'preact/hooks'
import { useText } from '../text'
import { ClearDialog } from './clear-dialog'
import type { OptionsEvents } from './types'

/** Export, import and clearing of what is kept on this device. */
export function DataSection({ events }: { events: OptionsEvents }) {
  const { t } = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  const file = useRef<HTMLInputElement>(null)
  return (
    <section class="page-section">
      <h2>{t('options.data')}</h2>
      <p>{t('options.dataMore')}</p>
      <p>
        {t('options.libraryMore')}{' '}
        <button type="button" class="text-button" onClick={events.onLibrary}>
          {t('options.library')}
        </button>
      </p>
      <div class="row">
        <button type="button" class="button" onClick={events.onExport}>
          {t('options.export')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('options.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options.import')}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? []
            if (chosen) events.onImport(chosen)
            event.currentTarget.value = ''
          }}
        />
        <button type="button" class="button danger" onClick={() => dialog.current?.showModal()}>
          {t('options.clear')}
        </button>
      </div>
      <ClearDialog dialogRef={dialog} onClear={events.onClear} />
    </section>
  )
}
