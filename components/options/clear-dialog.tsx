import type { RefObject } from 'preact'
import { useId } from 'preact/hooks'
import { useText } from '../text'

interface Props {
  dialogRef: RefObject<HTMLDialogElement | null>
  onClear: () => void
}

/** Asks before everything is forgotten, and says what goes. */
export function ClearDialog({ dialogRef, onClear }: Props) {
  const { t } = useText()
  const id = useId()
  return (
    <dialog ref={dialogRef} class="dialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-more`}>
      <h2 id={`${id}-title`}>{t('options.clearAsk')}</h2>
      <div id={`${id}-more`}>
        <p>{t('options.clearMore')}</p>
        <ul>
          <li>{t('options.clearSettings')}</li>
          <li>{t('options.clearAnswers')}</li>
          <li>{t('options.clearBriefs')}</li>
          <li>{t('options.clearModels')}</li>
          <li>{t('options.clearThreads')}</li>
          <li>{t('options.clearRecents')}</li>
        </ul>
        <p>{t('options.clearFinal')}</p>
      </div>
      <form method="dialog" class="row end">
        <button type="submit" class="button">
          {t('options.clearNo')}
        </button>
        <button type="submit" class="button danger" onClick={onClear}>
          {t('options.clearYes')}
        </button>
      </form>
    </dialog>
  )
}
