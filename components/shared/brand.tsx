import { Icon } from '../icons/icon'
import { useText } from '../text'

/** The pulse line and the name. */
export function Brand() {
  const { t } = useText()
  return (
    <h1 class="brand">
      <Icon name="pulse" size={20} />
      <span class="brand-name">{t('extName')}</span>
    </h1>
  )
}
