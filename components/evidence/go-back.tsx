import { Icon } from '../icons/icon'
import { useText } from '../text'

/** The way back to where the reader was before they were led to a passage. */
export function GoBack({ onGoBack }: { onGoBack: () => void }) {
  const { t } = useText()
  return (
    <p class="go-back">
      <button type="button" class="chip" onClick={onGoBack}>
        <Icon name="undo" />
        {t('evidence.back')}
      </button>
    </p>
  )
}
