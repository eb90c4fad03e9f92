import type { FoundFeed } from '../../core/sources/page-links'
import { isolate } from '../shared/format'
import { useText } from '../text'

interface Props {
  feeds: readonly FoundFeed[]
  onChoose: (address: string) => void
}

/** The feeds a page names, each with the press that adds it. */
export function FoundFeeds({ feeds, onChoose }: Props) {
  const { t } = useText()
  return (
    <div class="found-feeds">
      <p>{t('sources.choose')}</p>
      <ul>
        {feeds.map(({ address, title }) => (
          <li key={address}>
            <span>
              <span dir="auto">{title ?? address}</span>
              {title && (
                <span class="quiet" dir="ltr">
                  {address}
                </span>
              )}
            </span>
            <button
              type="button"
              class="button"
              aria-label={t('sources.addOne', [isolate(title ?? address)])}
              onClick={() => onChoose(address)}
            >
              {t('sources.add')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
