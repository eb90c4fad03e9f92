import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'
import { day, isolate, whole } from './format'
import { OutsideLink } from './outside-link'
import { Parts } from './parts'

/** The headline of the brief, and in one line where the story comes from. */
export function BriefHead({ brief }: { brief: Brief }) {
  const { t, locale } = useText()
  const { story, coverage } = brief
  const others = coverage.length
  const outlets = (
    <>
      <OutsideLink href={story.url}>{t('sidebar.from', [isolate(story.publisher)])}</OutsideLink>
      {others > 0 && ` ${t('sidebar.otherOutlets', others, [whole(others, locale)])}`}
    </>
  )
  return (
    <>
      <h2 class="headline" dir="auto" lang={brief.lang}>
        {brief.headline}
      </h2>
      <p class="source">
        <Parts
          of={[
            outlets,
            story.author && t('sidebar.by', [isolate(story.author)]),
            story.publishedAt && <time dateTime={story.publishedAt}>{day(story.publishedAt, locale)}</time>,
          ]}
        />
      </p>
    </>
  )
}
