import type { Settings } from '../../core/settings'
import { useText } from '../text'
import { Choice } from './choice'

interface Props {
  value: Settings['where']
  onChange: (value: Settings['where']) => void
}

/** Where Storypulse looks: every site, listed sites, or only on a click. */
export function WhereChoice({ value, onChange }: Props) {
  const { t } = useText()
  return (
    <Choice
      legend={t('options.where')}
      lead={t('options.whereLead')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'every', label: t('options.whereEvery'), note: t('options.whereEveryMore') },
        { value: 'listed', label: t('options.whereListed'), note: t('options.whereListedMore') },
        { value: 'click', label: t('options.whereClick'), note: t('options.whereClickMore') },
      ]}
    />
  )
}
