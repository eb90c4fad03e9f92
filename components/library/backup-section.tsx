import { useRef } from 'preact/hooks'
import { BACKUPS } from '../../core/settings'
import { Choice } from '../shared/choice'
import { Day } from '../shared/day'
import { grouped } from '../shared/format'
import { useText } from '../text'
import { ImportReport } from './import-report'
import type { StorageEvents, StorageState } from './storage-types'
import { EXPORT_FORMS, type ExportForm } from './types'

/** Writing the library into files, reading it back, and being reminded of that. */
export function BackupSection({ state, events }: { state: StorageState; events: StorageEvents }) {
  const { t } = useText()
  const file = useRef<HTMLInputElement>(null)
  const { importing, exportedAt, total, kept } = state
  const forms: Readonly<Record<ExportForm, { name: string; more: string }>> = {
    json: { name: t('library.asJson'), more: t('library.asJsonMore') },
    zip: { name: t('library.asZip'), more: t('library.asZipMore') },
    markdown: { name: t('library.asMarkdown'), more: t('library.asMarkdownMore') },
    html: { name: t('library.asHtml'), more: t('library.asHtmlMore') },
    feed: { name: t('library.asFeed'), more: t('library.asFeedMore') },
  }
  const reminders = {
    never: t('library.remindNever'),
    week: t('library.remindWeek'),
    month: t('library.remindMonth'),
  }
  return (
    <section class="page-section">
      <h2>{t('library.backup')}</h2>
      <p>{t('library.backupMore')}</p>
      <ul class="export-forms">
        {EXPORT_FORMS.map((form) => (
          <li key={form}>
            <span>
              <b>{forms[form].name}</b>
              <span class="quiet">{forms[form].more}</span>
            </span>
            <span class="row">
              <button
                type="button"
                class="button"
                disabled={total === 0}
                aria-label={t('library.exportAllAs', [forms[form].name])}
                onClick={() => events.onExport('all', form)}
              >
                {t('library.exportAll', [grouped(total, t)])}
              </button>
              <button
                type="button"
                class="button"
                disabled={kept === 0}
                aria-label={t('library.exportKeptAs', [forms[form].name])}
                onClick={() => events.onExport('kept', form)}
              >
                {t('library.exportKept', [grouped(kept, t)])}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <p class="quiet">
        {exportedAt === null ? (
          t('library.neverExported')
        ) : (
          <>
            {t('library.lastExported')} <Day iso={new Date(exportedAt).toISOString()} />
          </>
        )}
      </p>
      <h3>{t('library.import')}</h3>
      <p>{t('library.importMore')}</p>
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={importing.kind === 'running'}
          onClick={() => file.current?.click()}
        >
          {t('library.importFiles')}
        </button>
        <input
          ref={file}
          type="file"
          multiple
          accept="application/json,application/feed+json,.json,.md,text/markdown"
          hidden
          aria-label={t('library.importFiles')}
          onChange={(event) => {
            const chosen = [...(event.currentTarget.files ?? [])]
            event.currentTarget.value = ''
            if (chosen.length > 0) events.onImport(chosen)
          }}
        />
      </div>
      <ImportReport state={importing} onStop={events.onStopImport} onClose={events.onCloseReport} />
      <Choice
        layout="line"
        legend={t('library.remind')}
        lead={t('library.remindMore')}
        value={state.settings.backup}
        options={BACKUPS.map((value) => ({ value, label: reminders[value] }))}
        onChange={(backup) => events.onSettings({ backup })}
      />
    </section>
  )
}
