import type { FeedProgress } from '../../core/sources/source-view'
import { grouped, wholeNumber } from '../shared/format'
import { type Translate, useText } from '../text'

function words(progress: FeedProgress, t: Translate): string {
  if (progress.phase === 'waiting') return t('sources.waiting')
  const part = wholeNumber(progress.document, t)
  const parts = wholeNumber(progress.documents, t)
  const isOne = progress.documents === 1
  if (progress.phase === 'fetching') {
    const size = grouped(Math.ceil(progress.bytes / 1000), t)
    return isOne ? t('sources.fetching', [size]) : t('sources.fetchingPart', [size, part, parts])
  }
  const done = grouped(progress.done, t)
  const of = grouped(progress.of, t)
  return isOne ? t('sources.storing', [done, of]) : t('sources.storingPart', [done, of, part, parts])
}

/** Share of the whole that is done, or undefined where nobody knows. */
function share(progress: FeedProgress): number | undefined {
  if (progress.phase !== 'storing' || progress.of === 0) return undefined
  return (progress.document - 1 + progress.done / progress.of) / progress.documents
}

interface Props {
  progress: FeedProgress
  onCancel: () => void
}

/** How far a refresh is, and the press that ends it. What is stored by then stays. */
export function SourceProgress({ progress, onCancel }: Props) {
  const { t } = useText()
  const done = share(progress)
  return (
    <div class="source-progress">
      <progress aria-label={t('sources.underWay')} {...(done !== undefined && { value: done })} />
      <span class="quiet">{words(progress, t)}</span>
      <button type="button" class="text-button" onClick={onCancel}>
        {t('sources.stop')}
      </button>
    </div>
  )
}
