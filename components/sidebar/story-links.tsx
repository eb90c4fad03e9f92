import type { Brief } from '../../core/brief/brief'
import { leadLabel } from '../shared/lead-label'
import { useText } from '../text'
import { StoryLink } from './story-link'

/** The original story, what other outlets wrote about it, and the threads its maker names. */
export function StoryLinks({ brief }: { brief: Brief }) {
  const { t } = useText()
  const { story, coverage, threads = [], lang } = brief
  return (
    <section class="story">
      <h3 class="label">{t('sidebar.story')}</h3>
      <ul class="story-list">
        <StoryLink entry={story} lang={lang} label={leadLabel(brief, t)} />
        {coverage.map((entry) => (
          <StoryLink key={entry.url} entry={entry} lang={lang} />
        ))}
      </ul>
      {threads.length > 0 && (
        <>
          <h3 class="label">{t('sidebar.threads')}</h3>
          <ul class="story-list">
            {threads.map((entry) => (
              <StoryLink key={entry.url} entry={entry} lang={lang} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
