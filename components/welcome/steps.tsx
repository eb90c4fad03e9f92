import { Icon } from '../icons/icon'
import { useText } from '../text'

/** What Storypulse does, in four steps. */
export function Steps() {
  const { t } = useText()
  const steps = [
    { icon: 'pulse', title: t('welcome.recognises'), more: t('welcome.recognisesMore') },
    { icon: 'search', title: t('welcome.check'), more: t('welcome.checkMore') },
    { icon: 'beside', title: t('welcome.beside'), more: t('welcome.besideMore') },
    { icon: 'copy', title: t('welcome.copy'), more: t('welcome.copyMore') },
  ] as const
  return (
    <section class="page-section">
      <h2>{t('welcome.steps')}</h2>
      <ul class="steps">
        {steps.map(({ icon, title, more }) => (
          <li key={icon}>
            <Icon name={icon} size={20} />
            <h3>{title}</h3>
            <p>{more}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
