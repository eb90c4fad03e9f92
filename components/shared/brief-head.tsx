import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'
import { Day } from './day'
import { isolate, wholeNumber } from './format'
import { OutsideLink } from './outside-link'
import { Parts } from './parts'

/** The headline of the brief, and in one line where the story comes from. */
export function BriefHead({ brief }: { brief: Brief }) {
  const { t } = useText()
  const { story, coverage } = brief
  const others = coverage.length
  const outlets = (
    <>
      <OutsideLink href={story.url}>{t('sidebar.from', [isolate(story.publisher)])}</OutsideLink>
      {others > 0 && ` ${t('sidebar.otherOutlets', others, [wholeNumber(others, t)])}`}
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
            story.publishedAt && <Day iso={story.publishedAt} />,
          ]}
        />
      </p>
    </>
  )
}
