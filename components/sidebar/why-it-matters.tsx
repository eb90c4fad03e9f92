import type { Brief } from '../../core/brief/brief'
import { LINE } from '../../core/evidence/lines'
import type { LineFlag } from '../../core/models/model-brief'
import { Mark } from '../evidence/mark'
import type { EvidenceContent } from '../evidence/types'
import { Cites } from '../shared/cites'
import { useText } from '../text'
import { NotOnPage } from './not-on-page'

interface Props {
  brief: Brief
  highlights: readonly LineFlag[]
  evidence: EvidenceContent
}

/** The one sentence a reader should not miss. */
export function WhyItMatters({ brief, highlights, evidence }: Props) {
  const { t } = useText()
  if (!brief.whyItMatters) return null
  return (
    <section class="why-section">
      <h3 class="label">{t('sidebar.whyItMatters')}</h3>
      <p class="why" dir="auto" lang={brief.lang}>
        {brief.whyItMatters}
      </p>
      <Cites brief={brief} of={brief.cites?.whyItMatters} />
      <NotOnPage highlights={highlights} section="whyItMatters" index={0} />
      {evidence.kind === 'ready' && (
        <Mark name={LINE.why} line={evidence.evidence.whyItMatters} content={evidence} />
      )}
    </section>
  )
}
