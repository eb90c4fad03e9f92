import { Icon } from '../icons/icon'
import { useText } from '../text'

/** The pulse line and the name. */
export function Brand() {
  const { t } = useText()
  return (
    <span class="brand">
      <Icon name="pulse" size={20} />
      <span class="brand-name">{t('extName')}</span>
    </span>
  )
}
