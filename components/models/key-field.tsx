import { type Preset, presetOf } from '../../core/models/presets'
import { Field } from '../shared/field'
import { isolate } from '../shared/format'
import { OutsideLink } from '../shared/outside-link'
import { useText } from '../text'
import type { Draft } from './draft'
import { presetName } from './names'

interface Props {
  draft: Draft
  /** Whether a key is kept for this model. */
  hasKey: boolean
  fault: boolean
  onChange: (key: string | null) => void
}

/** The key of a model. A kept one is never shown: it can be replaced or removed. */
export function KeyField({ draft, hasKey, fault, onChange }: Props) {
  const { t } = useText()
  const preset: Preset = presetOf(draft.preset)
  if (preset.key === 'none') return null
  const isKept = hasKey && draft.key === null
  const note = (
    <>
      {t('models.keyMore')}{' '}
      {preset.keyPage && (
        <OutsideLink href={preset.keyPage}>
          {t('models.getKey', [isolate(presetName(preset, t))])}
        </OutsideLink>
      )}
      {isKept && preset.key === 'optional' && (
        <button type="button" class="text-button" onClick={() => onChange('')}>
          {t('models.removeKey')}
        </button>
      )}
    </>
  )
  return (
    <Field
      label={preset.key === 'optional' ? t('models.keyOptional') : t('models.key')}
      note={note}
      fault={fault ? t('models.faultKey') : null}
    >
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          type="password"
          dir="ltr"
          value={draft.key ?? ''}
          placeholder={isKept ? t('models.keyKept') : ''}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          onInput={({ currentTarget: { value } }) => onChange(value === '' && hasKey ? null : value)}
        />
      )}
    </Field>
  )
}
