import { Icon } from '../icons/icon'
import { useText } from '../text'

interface Props {
  onExport: () => void
  onLater: () => void
}

/** Reminds of a backup, where the reader asked for that. */
export function DueBanner({ onExport, onLater }: Props) {
  const { t } = useText()
  return (
    <aside class="banner">
      <Icon name="download" size={20} />
      <div>
        <p>
          <b>{t('library.due')}</b>
        </p>
        <p class="quiet">{t('library.dueMore')}</p>
      </div>
      <button type="button" class="button" onClick={onExport}>
        {t('library.dueNow')}
      </button>
      <button type="button" class="text-button" onClick={onLater}>
        {t('library.dueLater')}
      </button>
    </aside>
  )
}
