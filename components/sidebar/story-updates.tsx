import type { LineChange } from '../../core/brief/changes'
import { ChangeList } from '../shared/change-list'
import { useText } from '../text'

/** What the brief says otherwise since the reader last read it; nothing where it says the same. */
export function StoryUpdates({ changes }: { changes: readonly LineChange[] }) {
  const { t } = useText()
  if (changes.length === 0) return null
  return (
    <details class="since-read">
      <summary>
        {t('library.updated')}{' '}
        <span class="quiet">{t('library.changes', changes.length, [changes.length])}</span>
      </summary>
      <ChangeList changes={changes} />
    </details>
  )
}
