import { Icon } from '../icons/icon'
import { useText } from '../text'

/** The browser withholds all sites: what that means, and the way to allow them. */
export function Withheld({ onGrant }: { onGrant: () => void }) {
  const { t } = useText()
  return (
    <section class="withheld">
      <Icon name="lock" size={20} />
      <div>
        <h2>{t('options.withheld')}</h2>
        <p>{t('options.withheldMore')}</p>
      </div>
      <button type="button" class="button" onClick={onGrant}>
        {t('options.grant')}
      </button>
    </section>
  )
}
