import type { BriefAction, GeneratedInfo } from '../../core/views'
import { BuiltInOffer } from '../shared/built-in-offer'
import { isolate } from '../shared/format'
import { Menu } from '../shared/menu'
import { useText } from '../text'
import { useActions } from './actions'

interface Props {
  made: GeneratedInfo
  onBrief: (action: BriefAction, modelId?: string) => void
}

/** Where no model wrote the brief of this page yet: one press to have it written. */
export function ModelOffer({ made, onBrief }: Props) {
  const { t } = useText()
  const { dispatch } = useActions()
  const { models, notes, other } = made
  const [first, ...others] = models
  if (!first)
    return made.builtIn ? (
      <BuiltInOffer offer={made.builtIn} onOptions={() => dispatch({ type: 'open options' })} />
    ) : null
  if (notes || other) return null
  return (
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
  )
}
