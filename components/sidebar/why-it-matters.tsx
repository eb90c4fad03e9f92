import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'

/** The one sentence a reader should not miss. */
export function WhyItMatters({ brief }: { brief: Brief }) {
  const { t } = useText()
  if (!brief.whyItMatters) return null
  return (
    <section class="why-section">
      <h3 class="label">{t('sidebar.whyItMatters')}</h3>
      <p class="why" dir="auto" lang={brief.lang}>
        {brief.whyItMatters}
      </p>
    </section>
  )
}
