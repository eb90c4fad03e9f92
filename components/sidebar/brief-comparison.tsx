import type { Brief } from '../../core/brief/brief'
import { isolate } from '../shared/format'
import { useText } from '../text'

function Column({ brief, label }: { brief: Brief; label: string }) {
  const { t } = useText()
  return (
    <section class="compared">
      <h3 class="label">{label}</h3>
      {brief.whyItMatters && (
        <p dir="auto" lang={brief.lang}>
          <b>{t('sidebar.whyItMatters')}:</b> {brief.whyItMatters}
        </p>
      )}
      <ol>
        {brief.takeaways.map((line) => (
          <li key={line} dir="auto" lang={brief.lang}>
            {line}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** The brief made on this device and the model's, side by side where there is room. */
export function BriefComparison({ one, two }: { one: Brief; two: Brief }) {
  const { t } = useText()
  return (
    <div class="comparison">
      <Column brief={one} label={t('written.onDevice')} />
      <Column brief={two} label={isolate(two.provenance.by)} />
    </div>
  )
}
