import type { Brief } from '../../core/brief/brief'
import type { LineMark } from '../../core/model/model-brief'
import { useText } from '../text'
import { NotOnPage } from './not-on-page'

/** The one sentence a reader should not miss. */
export function WhyItMatters({ brief, marks }: { brief: Brief; marks: readonly LineMark[] }) {
  const { t } = useText()
  if (!brief.whyItMatters) return null
  return (
    <section class="why-section">
      <h3 class="label">{t('sidebar.whyItMatters')}</h3>
      <p class="why" dir="auto" lang={brief.lang}>
        {brief.whyItMatters}
      </p>
      <NotOnPage marks={marks} section="whyItMatters" index={0} />
    </section>
  )
}
