import { Icon } from '../icons/icon'
import { useText } from '../text'

interface Props {
  answer: 'same' | 'other'
  onUndo: () => void
}

/** What the reader said about this page, and the way to take it back. */
export function Answered({ answer, onUndo }: Props) {
  const { t } = useText()
  return (
    <p class="answered">
      <Icon name="check" />
      <span>{answer === 'same' ? t('popup.undoSame') : t('popup.undoOther')}</span>
      <button type="button" class="text-button" onClick={onUndo}>
        {t('sidebar.undo')}
      </button>
    </p>
  )
}
