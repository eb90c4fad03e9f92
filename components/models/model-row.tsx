import type { ShownModel } from '../../core/models/configured-model'
import { presetOf } from '../../core/models/presets'
import { isolate } from '../shared/format'
import { useText } from '../text'
import { leavingWords, presetName, shownName } from './names'

interface Props {
  model: ShownModel
  /** Name of the group of radio buttons. */
  group: string
  isDefault: boolean
  onChoose: () => void
  onEdit: () => void
  onRemove: () => void
}

/** One model: whether it is asked first, what it is, what leaves the machine, and what can be done with it. */
export function ModelRow({ model, group, isDefault, onChoose, onEdit, onRemove }: Props) {
  const { t } = useText()
  const name = shownName(model, t)
  const kind = presetName(presetOf(model.preset), t)
  return (
    <li class="model-row">
      <label>
        <input type="radio" name={group} checked={isDefault} onChange={onChoose} />
        <span>
          <span class="model-name">
            <bdi>{name}</bdi>
            {kind !== name && <span class="model-kind"> {kind}</span>}
          </span>
          <span class="model-leaving">{leavingWords(model, t)}</span>
        </span>
      </label>
      <div class="row">
        {model.preset !== 'built-in' && (
          <button
            type="button"
            class="text-button"
            aria-label={t('models.editOne', [isolate(name)])}
            onClick={onEdit}
          >
            {t('models.edit')}
          </button>
        )}
        <button
          type="button"
          class="text-button"
          aria-label={t('models.removeOne', [isolate(name)])}
          onClick={onRemove}
        >
          {t('models.remove')}
        </button>
      </div>
    </li>
  )
}
