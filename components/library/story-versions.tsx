import { type StoryBrief, versionSteps } from '../../core/library/story-detail'
import { ChangeList } from '../shared/change-list'
import { Day } from '../shared/day'
import { isolate } from '../shared/format'
import { Parts } from '../shared/parts'
import { useText } from '../text'

/** What the briefs of a story said before, change by change. Nothing where none ever changed. */
export function StoryVersions({ briefs }: { briefs: readonly StoryBrief[] }) {
  const { t } = useText()
  const steps = briefs.flatMap((one) =>
    versionSteps(one).map((step) => ({ ...step, id: one.id, by: one.brief.provenance.by })),
  )
  if (steps.length === 0) return null
  return (
    <section class="versions">
      <h2 class="label">{t('library.versions')}</h2>
      {steps.map(({ id, by, until, changes }) => (
        <details key={`${id} ${until}`}>
          <summary>
            <Parts
              of={[
                <Day key="day" iso={new Date(until).toISOString()} />,
                briefs.length > 1 && isolate(by),
                t('library.changes', changes.length, [String(changes.length)]),
              ]}
            />
          </summary>
          <ChangeList changes={changes} />
        </details>
      ))}
    </section>
  )
}
