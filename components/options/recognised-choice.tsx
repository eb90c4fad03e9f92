import type { Settings } from '../../core/settings'
import { Choice } from '../shared/choice'
import { useText } from '../text'

interface Props {
  value: Settings['onRecognised']
  onChange: (value: Settings['onRecognised']) => void
}

/** What happens when a story is recognised. */
export function RecognisedChoice({ value, onChange }: Props) {
  const { t } = useText()
  return (
    <Choice
      legend={t('options.recognised')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'open', label: t('options.recognisedOpen'), note: t('options.recognisedOpenMore') },
        { value: 'tab', label: t('options.recognisedTab'), note: t('options.recognisedTabMore') },
        { value: 'badge', label: t('options.recognisedBadge'), note: t('options.recognisedBadgeMore') },
      ]}
    />
  )
}
