import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'
import { day, isolate, whole } from './format'
import { OutsideLink } from './outside-link'

/** The headline of the brief, and in one line where the story comes from. */
export function BriefHead({ brief }: { brief: Brief }) {
  const { t, locale } = useText()
  const { story, coverage } = brief
  return (
    <>
      <h2 class="headline" dir="auto" lang={brief.lang}>
        {brief.headline}
      </h2>
      <p class="source">
        <OutsideLink href={story.url}>{t('sidebar.from', [isolate(story.publisher)])}</OutsideLink>{' '}
        {coverage.length > 0 && (
          <span>{t('sidebar.otherOutlets', coverage.length, [whole(coverage.length, locale)])}</span>
        )}
        {story.author && <span class="part">{t('sidebar.by', [isolate(story.author)])}</span>}
        {story.publishedAt && <time class="part">{day(story.publishedAt, locale)}</time>}
      </p>
    </>
  )
}
