import { coverageByTime } from '../../core/library/coverage-by-time'
import type { StoryBrief } from '../../core/library/story-detail'
import { StoryLink } from '../sidebar/story-link'
import { useText } from '../text'

/** Who wrote about the story, in the order they did. */
export function StoryCoverage({ briefs }: { briefs: readonly StoryBrief[] }) {
  const { t } = useText()
  const texts = coverageByTime(briefs.map(({ brief }) => brief))
  const lang = briefs[0]?.brief.lang ?? ''
  return (
    <section class="story">
      <h2 class="label">{t('library.coverage')}</h2>
      <ul class="story-list">
        {texts.map((entry) => (
          <StoryLink key={entry.url} entry={entry} lang={lang} original={entry.isOriginal} />
        ))}
      </ul>
    </section>
  )
}
