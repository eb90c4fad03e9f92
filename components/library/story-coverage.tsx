import type { Coverage } from '../../core/brief/brief'
import { coverageByTime } from '../../core/library/coverage-by-time'
import type { StoryBrief } from '../../core/library/story-detail'
import { leadLabel } from '../shared/lead-label'
import { StoryLink } from '../sidebar/story-link'
import { useText } from '../text'

interface Props {
  briefs: readonly StoryBrief[]
  /** Known pages that tell the story, too. */
  more: readonly Coverage[]
}

/** Who wrote about the story, in the order they did. */
export function StoryCoverage({ briefs, more }: Props) {
  const { t } = useText()
  const texts = coverageByTime(
    briefs.map(({ brief }) => brief),
    more,
  )
  const lang = briefs[0]?.brief.lang ?? ''
  const labels = new Map(briefs.map(({ brief }) => [brief.story.url, leadLabel(brief, t)]))
  const threads = new Map(
    briefs.flatMap(({ brief }) => (brief.threads ?? []).map((thread) => [thread.url, thread] as const)),
  )
  return (
    <section class="story">
      <h2 class="label">{t('library.coverage')}</h2>
      <ul class="story-list">
        {texts.map((entry) => (
          <StoryLink key={entry.url} entry={entry} lang={lang} label={labels.get(entry.url)} />
        ))}
      </ul>
      {threads.size > 0 && (
        <>
          <h2 class="label">{t('sidebar.threads')}</h2>
          <ul class="story-list">
            {[...threads.values()].map((entry) => (
              <StoryLink key={entry.url} entry={entry} lang={lang} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
