import type { Brief } from '../../core/brief/brief'
import { useText } from '../text'
import { Day } from './day'
import { isolate, wholeNumber } from './format'
import { OutsideLink } from './outside-link'
import { Parts } from './parts'

interface Props {
  brief: Brief
  /** The page beside it has the same headline, outlet, byline and date: two lines are enough, and nothing is said again. */
  isOfThisPage?: boolean
}

/** The headline of the brief, and in one line where the story comes from. */
export function BriefHead({ brief, isOfThisPage = false }: Props) {
  const { t } = useText()
  const { headline, story, coverage, lang } = brief
  const others = coverage.length
  if (isOfThisPage)
    return (
      <h2 class="headline headline-short" dir="auto" lang={lang} title={headline}>
        {headline}
      </h2>
    )
  const outlets = (
    <>
      <OutsideLink href={story.url}>{t('sidebar.from', [isolate(story.publisher)])}</OutsideLink>
      {others > 0 && ` ${t('sidebar.otherOutlets', others, [wholeNumber(others, t)])}`}
    </>
  )
  return (
    <>
      <h2 class="headline" dir="auto" lang={lang} title={headline}>
        {headline}
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
