import { Icon } from '../icons/icon'
import { useText } from '../text'
import { type FailureText, failureWords } from './failure-words'

interface Props {
  failure: FailureText
  onRetry: () => void
  /** The way back to what was shown before; without it none is offered. */
  onBack?: (() => void) | undefined
}

/** A brief that came to nothing: why, what it means, and the ways on. */
export function BriefFailureNotice({ failure, onRetry, onBack }: Props) {
  const { t } = useText()
  const { title, more } = failureWords(failure, t)
  return (
    <section class="notice" role="alert">
      <Icon name="alert" size={20} />
      <h2 class="notice-title">{title}</h2>
      <p>{more}</p>
      <div class="notice-ways">
        <button type="button" class="button" onClick={onRetry}>
          {t('errors.retry')}
        </button>
        {onBack && (
          <button type="button" class="button" onClick={onBack}>
            {t('failed.back')}
          </button>
        )}
      </div>
    </section>
  )
}
