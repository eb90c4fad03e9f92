import { HISTORY_DAYS, type Settings } from '../../core/settings'
import { Choice } from '../shared/choice'
import { wholeNumber } from '../shared/format'
import { Switch } from '../shared/switch'
import { useText } from '../text'

interface Props {
  settings: Settings
  onSettings: (change: Partial<Settings>) => void
  onClear: () => void
}

/** Whether it is remembered on which pages stories were met, and how long. */
export function HistorySection({ settings, onSettings, onClear }: Props) {
  const { t } = useText()
  return (
    <section class="page-section">
      <h2>{t('library.history')}</h2>
      <p>{t('library.historyMore')}</p>
      <Switch
        label={t('library.historyOn')}
        on={settings.history}
        onChange={(history) => onSettings({ history })}
      />
      {settings.history && (
        <Choice
          layout="line"
          legend={t('library.historyDays')}
          value={String(settings.historyDays)}
          options={HISTORY_DAYS.map((days) => ({
            value: String(days),
            label: t('library.days', days, [wholeNumber(days, t)]),
          }))}
          onChange={(value) =>
            onSettings({ historyDays: HISTORY_DAYS.find((days) => String(days) === value) ?? 90 })
          }
        />
      )}
      <p class="row">
        <button type="button" class="button danger" onClick={onClear}>
          {t('library.clearHistory')}
        </button>
      </p>
    </section>
  )
}
