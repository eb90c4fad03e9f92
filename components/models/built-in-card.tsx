import { useEffect } from 'preact/hooks'
import { percent } from '../shared/format'
import { modelFailureWords, notReadyWords } from '../shared/model-failure-words'
import { useText } from '../text'
import type { BuiltInModel, ModelsEvents } from './types'

interface Props {
  model: BuiltInModel
  events: Pick<ModelsEvents, 'onLook' | 'onDownload' | 'onCancelDownload'>
}

/** The browser's own model: whether it is there, what it needs, its download. */
export function BuiltInCard({ model: { state, progress, failure }, events }: Props) {
  const { t } = useText()
  useEffect(() => events.onLook(), [])
  const name = t('models.download')
  if (progress !== null) {
    return (
      <div class="built-in">
        <label class="built-in-progress">
          <span>{t('models.downloading', [percent(progress, t)])}</span>
          <progress max={1} value={progress} />
        </label>
        <button type="button" class="button" onClick={events.onCancelDownload}>
          {t('models.cancelDownload')}
        </button>
      </div>
    )
  }
  return (
    <div class="built-in">
      {state === 'available' ? (
        <p>{t('models.builtInReady')}</p>
      ) : (
        <>
          <p>{notReadyWords(state, t)}</p>
          <p class="quiet">{t('models.builtInNeeds')}</p>
        </>
      )}
      {failure && (
        <p class="invalid" role="alert">
          {modelFailureWords(failure, t)}
        </p>
      )}
      {(state === 'downloadable' || state === 'downloading') && (
        <button type="button" class="button" onClick={events.onDownload}>
          {name}
        </button>
      )}
    </div>
  )
}
