import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'

/** What the story means, in a few paragraphs; nothing where the brief has none. */
export function Analysis({ brief }: { brief: Brief }) {
  const { t } = useText()
  if (brief.analysis.length === 0) return null
  return (
    <section class="analysis">
      <h3 class="label">{t('sidebar.analysis')}</h3>
      {brief.analysis.map((paragraph) => (
        <p key={paragraph} dir="auto" lang={brief.lang}>
          {paragraph}
        </p>
      ))}
    </section>
  )
}
