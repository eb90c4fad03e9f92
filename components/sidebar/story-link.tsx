import type { Coverage } from '../../core/brief/brief'
import { Day } from '../shared/day'
import { OutsideLink } from '../shared/outside-link'
import { Parts } from '../shared/parts'
import { useText } from '../text'

interface Props {
  entry: Coverage
  /** Language of the brief. */
  lang: string
  original?: boolean
}

/** One outlet's text: its title as a link, and below it who published it and when. */
export function StoryLink({ entry, lang, original }: Props) {
  const { t } = useText()
  return (
    <li dir="auto">
      <OutsideLink class="story-title" href={entry.url}>
        <span lang={lang}>{entry.title}</span>
      </OutsideLink>
      <p class="quiet">
        <Parts
          of={[
            original && <b>{t('sidebar.original')}</b>,
            entry.publisher,
            entry.publishedAt && <Day iso={entry.publishedAt} />,
          ]}
        />
      </p>
    </li>
  )
}
