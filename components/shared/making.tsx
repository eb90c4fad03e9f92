import type { BriefProgress } from '../../core/views'
import { useText } from '../text'
import { grouped } from './format'
import { Skeleton } from './skeleton'

interface Props {
  progress: BriefProgress | null
  onCancel: () => void
}

/** A brief is being made: how far it is, and the way out. */
export function Making({ progress, onCancel }: Props) {
  const { t } = useText()
  const step =
    progress?.step === 'choosing' ? t('making.choosing', [grouped(progress.words, t)]) : t('making.reading')
  return (
    <div class="making">
      <div class="making-head">
        <p role="status">
          <b>{step}</b>
          <span class="quiet">{t('making.here')}</span>
        </p>
        <button type="button" class="button" onClick={onCancel}>
          {t('making.cancel')}
        </button>
      </div>
      <Skeleton />
    </div>
  )
}
