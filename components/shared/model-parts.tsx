import type { CheckedAnswer } from '../../core/models/check-lines'
import { useText } from '../text'
import { partName } from './part-name'

/** What a model has written so far, as far as it holds against the page. */
export function ModelParts({ parts }: { parts: CheckedAnswer }) {
  const { t } = useText()
  const { headline, whyItMatters, takeaways, analysis } = parts
  return (
    <div class="written-parts">
      {headline && (
        <h2 class="headline" dir="auto">
          {headline}
        </h2>
      )}
      {whyItMatters && (
        <section class="why-section">
          <h3 class="label">{t('sidebar.whyItMatters')}</h3>
          <p class="why" dir="auto">
            {whyItMatters}
          </p>
        </section>
      )}
      {takeaways.length > 0 && (
        <section>
          <h3 class="label">{t('sidebar.takeaways')}</h3>
          <ol>
            {takeaways.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ol>
        </section>
      )}
      {analysis.length > 0 && (
        <section class="analysis">
          <h3 class="label">{t('sidebar.analysis')}</h3>
          {analysis.map(({ part, text }) => (
            <div key={text}>
              <h4>{partName(part, t)}</h4>
              <p dir="auto">{text}</p>
            </div>
          ))}
        </section>
      )}
    </div>
  )
}
