import { Icon } from '../icons/icon'
import { useText } from '../text'

/** No answer came: what it means, and another try. */
export function PopupFailure({ onRetry }: { onRetry: () => void }) {
  const { t } = useText()
  return (
    <section class="notice" role="alert">
      <Icon name="alert" size={20} />
      <h2 class="notice-title">{t('popup.failed')}</h2>
      <p>{t('popup.failedMore')}</p>
      <button type="button" class="button" onClick={onRetry}>
        {t('errors.retry')}
      </button>
    </section>
  )
}
