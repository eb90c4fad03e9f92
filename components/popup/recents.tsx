import { useState } from 'preact/hooks'
import type { RecentStory } from '../../core/views'
import { ago } from '../shared/ago'
import { Parts } from '../shared/parts'
import { useText } from '../text'

interface Props {
  recents: readonly RecentStory[]
  onOpen: (url: string) => void
}

/** The stories met lately, each a way back to the page it was met on. */
export function Recents({ recents, onOpen }: Props) {
  const { t, locale } = useText()
  const [now] = useState(() => Date.now())
  return (
    <section class="recents">
      <h2 class="label">{t('popup.recents')}</h2>
      {recents.length === 0 ? (
        <p class="quiet">{t('popup.noRecents')}</p>
      ) : (
        <ul>
          {recents.map((story) => (
            <li key={story.storyId}>
              <button type="button" class="recent" dir="auto" onClick={() => onOpen(story.url)}>
                <span class="recent-headline">{story.headline}</span>
                <span class="quiet">
                  <Parts of={[story.publisher, ago(story.at, now, locale)]} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
