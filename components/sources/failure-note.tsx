import type { FeedFailure } from '../../core/sources/failure'
import { Icon } from '../icons/icon'
import { useText } from '../text'
import { feedFailureWords } from './failure-words'

interface Props {
  failure: FeedFailure
  /** Asks for the permission that is missing; called in the gesture. */
  onAllow: (pattern: string) => void
}

/** The exact error of a source, what can be done, and the press that does it where one can. */
export function FailureNote({ failure, onAllow }: Props) {
  const { t } = useText()
  return (
    <div class="source-failure">
      <Icon name="alert" />
      <p>
        {feedFailureWords(failure, t)}{' '}
        {failure.kind === 'permission' && (
          <button type="button" class="text-button" onClick={() => onAllow(failure.origin)}>
            {t('sources.allow')}
          </button>
        )}
      </p>
    </div>
  )
}
