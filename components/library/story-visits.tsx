import { useState } from 'preact/hooks'
import type { StoryVisit } from '../../core/library/story-detail'
import { hostOf } from '../../core/models/model-address'
import { ago } from '../shared/ago'
import { isolate, wholeNumber } from '../shared/format'
import { IconButton } from '../shared/icon-button'
import { OutsideLink } from '../shared/outside-link'
import { Parts } from '../shared/parts'
import { useText } from '../text'

interface Props {
  visits: readonly StoryVisit[]
  onForget: (url: string) => void
}

/** The pages on which the reader met the story. */
export function StoryVisits({ visits, onForget }: Props) {
  const { t, locale } = useText()
  const [now] = useState(() => Date.now())
  return (
    <section class="visits">
      <h2 class="label">{t('library.visits')}</h2>
      {visits.length === 0 ? (
        <p class="quiet">{t('library.noVisits')}</p>
      ) : (
        <ul class="story-list">
          {visits.map(({ url, title, times, found = [] }) => (
            <li key={url} class="visit">
              <div>
                <OutsideLink class="story-title" href={url}>
                  <span dir="auto">{title || url}</span>
                </OutsideLink>
                <p class="quiet">
                  <Parts
                    of={[
                      hostOf(url),
                      ago(times.at(-1) ?? 0, now, locale),
                      times.length > 1 && t('library.times', times.length, [wholeNumber(times.length, t)]),
                      found.length > 0 &&
                        t('library.foundThere', found.length, [wholeNumber(found.length, t)]),
                    ]}
                  />
                </p>
              </div>
              <IconButton
                icon="close"
                label={t('library.forgetVisit', [isolate(title || hostOf(url) || url)])}
                onClick={() => onForget(url)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
