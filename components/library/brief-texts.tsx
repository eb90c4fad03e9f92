import { analysisSections } from '../../core/brief/analysis-sections'
import type { Brief } from '../../core/brief/brief'
import { Cites } from '../shared/cites'
import { partName } from '../shared/part-name'
import { useText } from '../text'

/** Why a story matters; nothing where its brief does not say. */
export function BriefWhy({ brief }: { brief: Brief }) {
  const { t } = useText()
  if (!brief.whyItMatters) return null
  return (
    <section class="why-section">
      <h3 class="label">{t('sidebar.whyItMatters')}</h3>
      <p class="why" dir="auto" lang={brief.lang}>
        {brief.whyItMatters}
      </p>
      <Cites brief={brief} of={brief.cites?.whyItMatters} />
    </section>
  )
}

/** What a story means, away from any page it could be held against. */
export function BriefAnalysis({ brief }: { brief: Brief }) {
  const { t } = useText()
  if (brief.analysis.length === 0) return null
  let at = -1
  return (
    <section class="analysis">
      <h3 class="label">{t('sidebar.analysis')}</h3>
      {analysisSections(brief).map(({ part, paragraphs }, index) => (
        <div key={index}>
          {part && <h4>{partName(part, t)}</h4>}
          {paragraphs.map((paragraph) => {
            const own = ++at
            return (
              <p key={own} dir="auto" lang={brief.lang}>
                {paragraph} <Cites brief={brief} of={brief.cites?.analysis?.[own]} />
              </p>
            )
          })}
        </div>
      ))}
    </section>
  )
}
