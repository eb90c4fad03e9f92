import { useState } from 'preact/hooks'
import type { Brief } from '../../core/brief/brief'
import type { ModelFailure } from '../../core/models/failure'
import type { BriefAction, GeneratedInfo } from '../../core/views'
import { Icon } from '../icons/icon'
import { Alternatives } from '../shared/alternatives'
import { isolate } from '../shared/format'
import { modelFailureWords } from '../shared/model-failure-words'
import { useText } from '../text'
import { useActions } from './actions'
import { BriefComparison } from './brief-comparison'

interface Props {
  brief: Brief
  made: GeneratedInfo
  /** Why the model that was asked wrote nothing. */
  failure: ModelFailure | null
  onBrief: (action: BriefAction) => void
}

/** Whose brief of this page is shown, the device's or a model's: one press to turn to the other, or to compare both. */
export function Makers({ brief, made, failure, onBrief }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const [compares, setCompares] = useState(false)
  const { notes, other } = made
  const name = (of: Brief) => isolate(of.provenance.by)
  const written = notes ? brief : other
  return (
    <div class="makers">
      {failure && (
        <p class="maker-failure" role="alert">
          <Icon name="alert" />
          <span>
            {modelFailureWords(failure, t)} {t('written.instead')}{' '}
            <button type="button" class="text-button" onClick={() => dispatch({ type: 'open options' })}>
              {t('written.setUp')}
            </button>
          </span>
        </p>
      )}
      {other && written && (
        <>
          <Alternatives
            label={t('written.which')}
            of={[
              { key: 'own', label: t('written.onDevice') },
              { key: 'written', label: name(written) },
            ]}
            shown={notes ? 'written' : 'own'}
            onSelect={onBrief}
          />
          <button
            type="button"
            class="text-button"
            aria-expanded={compares}
            onClick={() => setCompares(!compares)}
          >
            {t('written.compare')}
          </button>
          {compares && <BriefComparison one={notes ? other : brief} two={written} />}
        </>
      )}
    </div>
  )
}
