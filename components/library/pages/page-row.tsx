import type { ListedPage } from '../../../core/sources/articles/find-pages'
import { cutText } from '../../../core/text/cut-text'
import { Day } from '../../shared/day'
import { OutsideLink } from '../../shared/outside-link'
import { Parts } from '../../shared/parts'
import { useText } from '../../text'
import { storyHref } from '../hrefs'

/** UTF-16 units of the first words that are shown. */
const SHOWN = 280

/** One known page: what it is called, who published it and when, its first words, and the story it tells. */
export function PageRow({ page }: { page: ListedPage }) {
  const { t } = useText()
  const { url, title, publisher, author, publishedAt, lang, opening, story } = page
  const words = opening.replaceAll('\n', ' ')
  const begins = words.length > SHOWN ? `${cutText(words, SHOWN).trimEnd()}…` : words
  return (
    <li dir="auto">
      <OutsideLink class="story-title" href={url}>
        <span lang={lang}>{title}</span>
      </OutsideLink>
      <p class="quiet">
        <Parts
          of={[
            publisher,
            author,
            publishedAt && <Day iso={publishedAt} />,
            story && <a href={storyHref(story)}>{t('pages.story')}</a>,
          ]}
        />
      </p>
      {begins && (
        <p class="page-opening" lang={lang}>
          {begins}
        </p>
      )}
    </li>
  )
}
