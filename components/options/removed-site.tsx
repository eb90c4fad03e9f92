import { isolate } from '../shared/format'
import { useText } from '../text'

interface Props {
  /** The site that was removed last, or null. */
  site: string | null
  onRestore: () => void
}

/** Says what was removed and offers to take that back. */
export function RemovedSite({ site, onRestore }: Props) {
  const { t } = useText()
  return (
    <p role="status" class="removed">
      {site && (
        <>
          {t('options.removed', [isolate(site)])}{' '}
          <button type="button" class="text-button" onClick={onRestore}>
            {t('options.undo')}
          </button>
        </>
      )}
    </p>
  )
}
