import { Icon } from '../icons/icon'
import { grouped } from '../shared/format'
import { modelFailureWords } from '../shared/model-failure-words'
import { useText } from '../text'
import { OriginFixNote } from './origin-fix-note'
import type { ModelsEvents } from './types'
import type { Question } from './use-question'

interface Props {
  trial: Question<number>
  onStop: () => void
  onCopy: ModelsEvents['onCopy']
}

/** Milliseconds are rounded to tenths of a second. */
const TENTH = 100

/** How the test of a connection goes and what it came to. */
export function Trial({ trial, onStop, onCopy }: Props) {
  const { t } = useText()
  const outcome = trial.state === 'done' ? trial.outcome : null
  return (
    <>
      <p class="trial" role="status">
        {trial.state === 'asking' && (
          <>
            {t('models.testing')}{' '}
            <button type="button" class="text-button" onClick={onStop}>
              {t('models.stop')}
            </button>
          </>
        )}
        {outcome?.ok && (
          <span class="trial-good">
            <Icon name="check" />
            <span>
              {t('models.answered', [grouped(Math.max(TENTH, Math.round(outcome.value / TENTH) * TENTH), t)])}
            </span>
          </span>
        )}
      </p>
      {outcome && !outcome.ok && (
        <div class="trial-failed">
          <p role="alert">
            <Icon name="alert" />
            <span>{modelFailureWords(outcome.failure, t)}</span>
          </p>
          {outcome.failure.kind === 'forbidden' && outcome.failure.fix && (
            <OriginFixNote fix={outcome.failure.fix} onCopy={onCopy} />
          )}
        </div>
      )}
    </>
  )
}
