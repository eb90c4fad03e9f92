import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'
import { StoryLink } from './story-link'

/** The original story and what other outlets wrote about it. */
export function StoryLinks({ brief }: { brief: Brief }) {
  const { t } = useText()
  return (
    <section class="story">
      <h3 class="label">{t('sidebar.story')}</h3>
      <ul class="story-list">
        <StoryLink entry={brief.story} lang={brief.lang} original />
        {brief.coverage.map((entry) => (
          <StoryLink key={entry.url} entry={entry} lang={brief.lang} />
        ))}
      </ul>
    </section>
  )
}
