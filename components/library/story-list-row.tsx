import { useContext } from 'preact/hooks'
import { isUnread } from '../../core/library/filter-stories'
import type { StorySummary } from '../../core/library/story-summary'
import { Icon } from '../icons/icon'
import { Day } from '../shared/day'
import { isolate, wholeNumber } from '../shared/format'
import { Parts } from '../shared/parts'
import { useText } from '../text'
import { storyHref } from './hrefs'
import { KnownOutlets } from './known-outlets'
import { SourceNames } from './source-names'

interface Props {
  story: StorySummary
  /** 0 first. */
  index: number
  of: number
  /** CSS px. */
  height: number
  isCurrent: boolean
  isSelected: boolean
  onSelect: (on: boolean) => void
}

/** One story of the list: what it is about, whose it is, and what the reader did with it. */
export function StoryListRow({ story, index, of, height, isCurrent, isSelected, onSelect }: Props) {
  const { t } = useText()
  const [latest] = story.briefs
  const source = useContext(SourceNames).get(latest?.id ?? '')
  const known = useContext(KnownOutlets)
  const outlets = new Set(story.briefs.flatMap((one) => [...one.outlets, ...(known.get(one.id) ?? [])]))
  const others = outlets.size - 1
  const makers = new Set(story.briefs.map(({ maker }) => maker)).size
  return (
    <li
      class="story-row"
      data-row={index}
      data-unread={isUnread(story)}
      data-selected={isSelected}
      aria-posinset={index + 1}
      aria-setsize={of}
      style={{ insetBlockStart: `${index * height}px` }}
    >
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isSelected}
        aria-label={t('library.select', [isolate(story.headline)])}
        onChange={(event) => onSelect(event.currentTarget.checked)}
      />
      <a class="story-row-link" href={storyHref(story.id)} tabIndex={isCurrent ? 0 : -1} dir="auto">
        <span class="story-row-headline" lang={story.lang}>
          {story.headline}
        </span>
        <span class="story-row-meta">
          <Parts
            of={[
              story.isUpdated ? (
                <b class="story-row-state">{t('library.updated')}</b>
              ) : (
                story.readAt === null && <b class="story-row-state">{t('library.unread')}</b>
              ),
              story.publisher,
              others > 0 && t('library.others', others, [wholeNumber(others, t)]),
              makers > 1 && t('library.briefs', makers, [wholeNumber(makers, t)]),
              source && latest && t('library.makerFrom', [isolate(latest.maker), isolate(source)]),
              <Day key="day" iso={new Date(story.date).toISOString()} />,
            ]}
          />
        </span>
      </a>
      <span class="story-row-marks">
        {story.kept && (
          <span title={t('library.kept')}>
            <Icon name="keep" />
            <span class="for-readers">{t('library.kept')}</span>
          </span>
        )}
        {story.note !== '' && (
          <span title={t('library.noted')}>
            <Icon name="note" />
            <span class="for-readers">{t('library.noted')}</span>
          </span>
        )}
      </span>
    </li>
  )
}
