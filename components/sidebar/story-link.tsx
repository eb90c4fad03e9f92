import type { Coverage } from '../../core/brief/brief'
import { Day } from '../shared/day'
import { OutsideLink } from '../shared/outside-link'
import { Parts } from '../shared/parts'

interface Props {
  entry: Coverage
  /** Language of the brief. */
  lang: string
  /** What sets the text apart from the others, such as that it is the original. */
  label?: string | undefined
}

/** One outlet's text: its title as a link, and below it who published it and when. */
export function StoryLink({ entry, lang, label }: Props) {
  return (
    <li dir="auto">
      <OutsideLink class="story-title" href={entry.url}>
        <span lang={lang}>{entry.title}</span>
      </OutsideLink>
      <p class="quiet">
        <Parts
          of={[
            label && <b>{label}</b>,
            entry.publisher,
            entry.publishedAt && <Day iso={entry.publishedAt} />,
          ]}
        />
      </p>
    </li>
  )
}
