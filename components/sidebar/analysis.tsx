import { analysisSections } from '../../core/brief/analysis-sections'
import type { Brief } from '../../core/brief/brief'
import { partName } from '../shared/part-name'
import { useText } from '../text'

/** What the story means, in a few paragraphs, under headings where the brief has them; nothing where it has none. */
export function Analysis({ brief }: { brief: Brief }) {
  const { t } = useText()
  if (brief.analysis.length === 0) return null
  return (
    <section class="analysis">
      <h3 class="label">{t('sidebar.analysis')}</h3>
      {analysisSections(brief).map(({ part, paragraphs }) => (
        <>
          {part && <h4>{partName(part, t)}</h4>}
          {paragraphs.map((paragraph) => (
            <p key={paragraph} dir="auto" lang={brief.lang}>
              {paragraph}
            </p>
          ))}
        </>
      ))}
    </section>
  )
}
