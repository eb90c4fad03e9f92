import { useId } from 'preact/hooks'
import type { ListedModel } from '../../core/models/configured-model'
import { Field } from '../shared/field'
import { wholeNumber } from '../shared/format'
import { modelFailureWords } from '../shared/model-failure-words'
import { useText } from '../text'
import type { Question } from './use-question'

interface Props {
  value: string
  fault: boolean
  listing: Question<ListedModel[]>
  onList: () => void
  onChange: (model: string) => void
}

/** The model's name: typed, or picked from those the server offers. */
export function ModelField({ value, fault, listing, onList, onChange }: Props) {
  const { t } = useText()
  const list = useId()
  const outcome = listing.state === 'done' ? listing.outcome : null
  const offered = outcome?.ok ? outcome.value : []
  const said = () => {
    if (listing.state === 'asking') return t('models.listing')
    if (!outcome?.ok) return t('models.modelMore')
    return outcome.value.length > 0
      ? t('models.listed', outcome.value.length, [wholeNumber(outcome.value.length, t)])
      : t('models.noneListed')
  }
  return (
    <Field
      label={t('models.model')}
      note={<span role="status">{said()}</span>}
      fault={
        outcome && !outcome.ok ? modelFailureWords(outcome.failure, t) : fault ? t('models.faultModel') : null
      }
    >
      {({ id, describedBy, invalid }) => (
        <div class="field-row">
          <input
            id={id}
            type="text"
            dir="ltr"
            list={list}
            value={value}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-invalid={invalid}
            aria-describedby={describedBy}
            onInput={({ currentTarget }) => onChange(currentTarget.value)}
          />
          <datalist id={list}>
            {offered.map((model) => (
              <option key={model.id} value={model.id}>
                {model.name === model.id ? null : model.name}
              </option>
            ))}
          </datalist>
          <button type="button" class="button" disabled={listing.state === 'asking'} onClick={onList}>
            {t('models.list')}
          </button>
        </div>
      )}
    </Field>
  )
}
