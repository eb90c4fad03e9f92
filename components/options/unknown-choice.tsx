import type { Settings } from '../../core/settings'
import { Choice } from '../shared/choice'
import { useText } from '../text'

interface Props {
  value: Settings['whenUnknown']
  onChange: (value: Settings['whenUnknown']) => void
}

/** What happens on an article whose story is not known. */
export function UnknownChoice({ value, onChange }: Props) {
  const { t } = useText()
  return (
    <Choice
      legend={t('options.unknown')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'nothing', label: t('options.unknownNothing'), note: t('options.unknownNothingMore') },
        { value: 'offer', label: t('options.unknownOffer'), note: t('options.unknownOfferMore') },
        { value: 'always', label: t('options.unknownAlways'), note: t('options.unknownAlwaysMore') },
      ]}
    />
  )
}
