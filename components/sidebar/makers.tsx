import { useState } from 'preact/hooks'
import type { Brief } from '../../core/brief/brief'
import type { ModelFailure } from '../../core/models/failure'
import type { BriefAction, GeneratedInfo } from '../../core/views'
import { Icon } from '../icons/icon'
import { Alternatives } from '../shared/alternatives'
import { BuiltInOffer } from '../shared/built-in-offer'
import { isolate } from '../shared/format'
import { Menu } from '../shared/menu'
import { modelFailureWords } from '../shared/model-failure-words'
import { useText } from '../text'
import { useActions } from './actions'
import { BriefComparison } from './brief-comparison'
import { ModelNotesList } from './model-notes-list'

interface Props {
  brief: Brief
  made: GeneratedInfo
  /** Why the model that was asked wrote nothing. */
  failure: ModelFailure | null
  onBrief: (action: BriefAction, modelId?: string) => void
}

/** Who can make the brief of this page, device or model: one press to have it written, turned to, or compared. */
export function Makers({ brief, made, failure, onBrief }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const [compares, setCompares] = useState(false)
  const { models, notes, other } = made
  const [first, ...others] = models
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
      {notes && <ModelNotesList notes={notes} />}
      {made.builtIn && !first && (
        <BuiltInOffer offer={made.builtIn} onOptions={() => dispatch({ type: 'open options' })} />
      )}
      {first && !written && (
        <div class="maker-ask">
          <button type="button" class="button" onClick={() => onBrief('write', first.id)}>
            {t('written.write', [isolate(first.name)])}
          </button>
          {others.length > 0 && (
            <Menu
              icon="down"
              opens="down"
              label={t('written.others')}
              groups={[
                {
                  key: 'models',
                  items: others.map((model) => ({
                    key: model.id,
                    label: t('written.write', [isolate(model.name)]),
                    onSelect: () => onBrief('write', model.id),
                  })),
                },
              ]}
            />
          )}
        </div>
      )}
    </div>
  )
}
