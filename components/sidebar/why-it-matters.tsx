import type { Brief } from '../../core/brief/brief'
import { LINE } from '../../core/evidence/lines'
import type { LineFlag } from '../../core/models/model-brief'
import { Mark } from '../evidence/mark'
import { EvidenceSentence } from '../evidence/sentence'
import type { EvidenceContent } from '../evidence/types'
import { Cites } from '../shared/cites'
import { useText } from '../text'
import { NotOnPage } from './not-on-page'

interface Props {
  brief: Brief
  highlights: readonly LineFlag[]
  evidence: EvidenceContent
  /** Keeps a place free for words on what the page lacks of it. */
  reserved?: boolean
}

/** The one sentence a reader should not miss. */
export function WhyItMatters({ brief, highlights, evidence, reserved = false }: Props) {
  const { t } = useText()
  if (!brief.whyItMatters) return null
  const line = evidence.kind === 'ready' ? evidence.evidence.whyItMatters : null
  return (
    <section class="why-section">
      <h3 class="label">{t('sidebar.whyItMatters')}</h3>
      <p class="why" dir="auto" lang={brief.lang}>
        <EvidenceSentence text={brief.whyItMatters} name={LINE.why} line={line} content={evidence} />
      </p>
      <Cites brief={brief} of={brief.cites?.whyItMatters} />
      <NotOnPage highlights={highlights} section="whyItMatters" index={0} />
      <Mark name={LINE.why} line={line} content={evidence} reserved={reserved} />
    </section>
  )
}
