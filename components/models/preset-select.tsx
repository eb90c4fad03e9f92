import { distanceOf } from '../../core/models/model-address'
import { PRESETS, type Preset, type PresetId } from '../../core/models/presets'
import { Field } from '../shared/field'
import { useText } from '../text'
import { presetName } from './names'

interface Props {
  value: PresetId
  onChange: (preset: PresetId) => void
}

const isHere = ({ provider, address }: Preset) =>
  provider === 'built-in' || (address !== '' && distanceOf(address) === 'device')

/** Which kind of model: those on this machine first. */
export function PresetSelect({ value, onChange }: Props) {
  const { t } = useText()
  const groups = [
    { label: t('models.groupHere'), presets: PRESETS.filter(isHere) },
    {
      label: t('models.groupOnline'),
      presets: PRESETS.filter((preset) => preset.address !== '' && !isHere(preset)),
    },
    { label: t('models.groupOther'), presets: PRESETS.filter(({ id }) => id === 'other') },
  ]
  return (
    <Field label={t('models.kind')}>
      {({ id }) => (
        <select
          id={id}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = PRESETS.find((preset) => preset.id === currentTarget.value)
            if (chosen) onChange(chosen.id)
          }}
        >
          {groups.map(({ label, presets }) => (
            <optgroup key={label} label={label}>
              {presets.map((preset) => (
                <option key={preset.id} value={preset.id}>
                  {presetName(preset, t)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}
